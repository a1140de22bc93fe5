"""gunicorn's settings: two processes, each with threads that wait for slow readers."""

import os

bind = f"127.0.0.1:{os.environ.get('PORT', '8000')}"
pythonpath = "site,."
workers = int(os.environ.get("WEB_WORKERS", "2"))
worker_class = "config.serving.BilingualWorker"
threads = 4
timeout = 60
graceful_timeout = 20
# A worker is replaced now and then, so that no leak in a library lives long; not all at once.
max_requests = 20_000
max_requests_jitter = 2_000
# Room for a long search in Khmer, of which each letter takes nine characters in an address.
limit_request_line = 8190
# No access log: who read what is nobody's business.
accesslog = None
logger_class = "config.serving.DiscreetLogger"
control_socket_disable = True
reload = os.environ.get("DEBUG", "").lower() in {"1", "true", "yes", "on"}
