-- Asks for the paths of a file in turn; prints one line of JSON for rates.py.
local paths, turn = {}, 0

function init(args)
  for line in io.lines(args[1]) do
    table.insert(paths, line)
  end
  wrk.headers["X-Forwarded-Proto"] = "https"
  wrk.headers["Accept-Language"] = "en"
end

function request()
  turn = turn % #paths + 1
  return wrk.format("GET", paths[turn])
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format(
    '{"per_second": %.1f, "p50": %.2f, "p99": %.2f, "failed": %d}',
    summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    errors.connect + errors.read + errors.timeout + errors.status
  ))
end
