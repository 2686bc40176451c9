-- GET of one path. Arguments: path; tenant, authorization, if_none_match (optional).
package.path = "./?.lua;" .. package.path
local common = require("common")

local message
function init(list)
  local values = common.arguments(list)
  message = wrk.format("GET", values.path, common.headers(values))
end

function request() return message end
