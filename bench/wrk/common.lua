-- What every script here shares: arguments name=value, and the figures at the end as one line.
local common = {}

function common.arguments(list)
  local values = {}
  for _, text in ipairs(list) do
    local name, value = text:match("^([%w_]+)=(.*)$")
    if name then values[name] = value end
  end
  return values
end

function common.headers(values)
  local headers = {}
  if values.tenant and values.tenant ~= "" then headers["X-Tenant-ID"] = values.tenant end
  if values.if_none_match then headers["If-None-Match"] = values.if_none_match end
  if values.authorization then headers["Authorization"] = values.authorization end
  return headers
end

-- Numbers the threads, so that each can have ids of its own.
local threads = 0
function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function done(summary, latency, _)
  local e = summary.errors
  io.write(string.format(
    'FIGURES {"requests":%d,"seconds":%.6f,"errors":%d,"p50_ms":%.3f,"p99_ms":%.3f}\n',
    summary.requests, summary.duration / 1e6,
    e.connect + e.read + e.write + e.timeout + e.status,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end

return common
