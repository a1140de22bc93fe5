"""What editors paste or send as data: tables, charts, places. Text in, plain values out."""
