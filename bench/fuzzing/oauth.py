"""What the server has besides its editions, and describes in none of their definitions: the renewal
of tokens and the keys that they are checked with."""

FORM = "application/x-www-form-urlencoded"
DESCRIPTION = {"paths": {
    "/refresh": {"post": {
        "operationId": "refresh",
        "requestBody": {"content": {
            "application/json": {"schema": {
                "type": "object", "required": ["refreshToken"],
                "properties": {"refreshToken": {"type": "string"}}}},
            # RFC 6749 section 6
            FORM: {"schema": {
                "type": "object", "required": ["grant_type", "refresh_token"],
                "properties": {
                    "grant_type": {"type": "string", "enum": ["refresh_token"]},
                    "refresh_token": {"type": "string"},
                    "scope": {"type": "string", "enum": ["read:pets", "read:user write:user"]}}}}}},
        "responses": {"200": {"content": {"application/json": {}}}}}},
    "/oauth/jwks": {"get": {
        "operationId": "keySet",
        "responses": {"200": {"content": {"application/jwk-set+json": {}}}}}}}}
