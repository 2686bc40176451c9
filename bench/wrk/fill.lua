-- POSTs pets with the ids from..to, each once, and says FINISHED then. Arguments: base, from, to, threads,
-- tenant (optional). A thread has every threads-th id; what is not answered is not sent again.
package.path = "./?.lua;" .. package.path
local common = require("common")

local BODY = '{"id":%d,"category":{"id":2,"name":"Cats"},"name":"Cat %d","photoUrls":["url1"],'
  .. '"tags":[{"id":1,"name":"tag1"}],"status":"available"}'

local path, step, last, headers, next_id, mine, answered
function init(list)
  local values = common.arguments(list)
  path = values.base .. "/pet"
  step, last = tonumber(values.threads), tonumber(values.to)
  next_id = tonumber(values.from) + number
  mine = math.max(0, math.floor((last - next_id) / step) + 1)
  answered = 0
  headers = common.headers(values)
  headers["Content-Type"] = "application/json"
end

function request()
  -- what is sent while the last answers are on their way is the last id once more
  local id = math.min(next_id, last)
  next_id = next_id + step
  return wrk.format("POST", path, headers, BODY:format(id, id))
end

function response()
  answered = answered + 1
  -- a little more, so that those under way on other connections are answered too
  if answered == mine + 64 then io.stderr:write("FINISHED\n") end
end
