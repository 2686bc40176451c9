-- POST of pets. Arguments: base, ids (generated | fixed: ids of a range, again and again), from,
-- count, tenant (optional).
package.path = "./?.lua;" .. package.path
local common = require("common")

local BODY = '{%s"category":{"id":2,"name":"Cats"},"name":"Cat %d","photoUrls":["url1","url2"],'
  .. '"tags":[{"id":1,"name":"tag1"},{"id":2,"name":"tag2"}],"status":"available"}'

local path, generated, from, count, headers, sent
function init(list)
  local values = common.arguments(list)
  path = values.base .. "/pet"
  generated = values.ids ~= "fixed"
  from, count = tonumber(values.from), tonumber(values.count)
  headers = common.headers(values)
  headers["Content-Type"] = "application/json"
  sent = number * 7919
end

function request()
  sent = sent + 1
  local id = generated and "" or string.format('"id":%d,', from + sent % count)
  return wrk.format("POST", path, headers, BODY:format(id, sent))
end
