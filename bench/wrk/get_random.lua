-- GET of pets with random ids. Arguments: base, from, to, seed, tenant (optional).
package.path = "./?.lua;" .. package.path
local common = require("common")

local base, from, to, headers
function init(list)
  local values = common.arguments(list)
  base, from, to = values.base, tonumber(values.from), tonumber(values.to)
  headers = common.headers(values)
  math.randomseed(tonumber(values.seed) + number)
end

function request()
  return wrk.format("GET", base .. "/pet/" .. math.random(from, to), headers)
end
