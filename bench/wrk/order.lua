-- POSTs an order for each line "pet buyer" of a file, each once, and says FINISHED then. Arguments:
-- file, threads, authorization. A thread has every threads-th line.
package.path = "./?.lua;" .. package.path
local common = require("common")

local bodies, headers, sent, answered = {}, nil, 0, 0
function init(list)
  local values = common.arguments(list)
  headers = common.headers(values)
  headers["Content-Type"] = "application/json"
  local index = 0
  for line in io.lines(values.file) do
    if index % tonumber(values.threads) == number then
      bodies[#bodies + 1] = line:gsub("^(%S+) (%S+)$", '{"petId":"%1","userId":"%2"}')
    end
    index = index + 1
  end
end

function request()
  sent = sent + 1
  -- what is sent while the last answers are on their way changes nothing
  if sent > #bodies then return wrk.format("GET", "/health/live") end
  return wrk.format("POST", "/v1/orders", headers, bodies[sent])
end

function response()
  answered = answered + 1
  if answered == #bodies + 64 then io.stderr:write("FINISHED\n") end
end
