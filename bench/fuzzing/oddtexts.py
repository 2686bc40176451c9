"""Texts that forms and addresses are made odd with."""

from fuzzing.markup import CANARY
from fuzzing.oauth import FORM

TEXTS = ["", " ", "x" * 10_240, "\x00", "\x1b[2J", "\x7f", "\x85", "\u2003", "\u2028", "\u202e", "\ufeff", "\ufffd",
         "\t", "\r", "\n", "&lt;&#60;", "{{token}}", "${jndi:ldap://x}", "a&b=c", "a;b", "a=b", "a+b", "a b ", "null",
         "true", "0", "2e9", "\u00e9" * 300, "\U0001f436", "'; --", "\\", "\"", "../../etc/passwd",
         "javascript:alert(2)", "A" * 129]
# what is markup, or a header field, where it is not escaped
MARKUP = [f"\"><{CANARY} {CANARY}=\"2", f"'><{CANARY}>", f"<script>{CANARY}</script>", f"<!--{CANARY}",
          f"]]><?{CANARY}?>", f"\" onfocus=\"{CANARY}()\" x=\"", f"a\r\nX-{CANARY}: 2\r\n\r\n",
          f"a\nSet-Cookie: {CANARY}=2"]
RAWS = ["%", "%2", "%zz", "%ff", "%c0%af", "%ed%a0%80", "%f4%90%80%80", "%u0031", "%00", "%0d%0aX-" + CANARY + ":2",
        "+", "&", "&&&", "=", "==", "a%", "%%20", "%2525", ";", "a;b=c", "%e2%82", "[]", "%5B%5D=2", "a" * 9000]
SCOPES = ["", " ", "read:pets ", " read:pets", "read:pets  openid", "read:pets read:pets", "nothing", "READ:PETS",
          "openid,email", "read:pets\topenid", "*", "admin", "offline_access", "chat:write write:orders", "x" * 1025,
          "s " * 600, "openid " * 40, "read:pets " + "x" * 2000, "\u00e9", "\"", "\\", "read:pets\x00",
          "read:\u0440ets", "write:pets"]
RETURNS = ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/account//evil.example",
           f"/account?x=%0d%0aX-{CANARY}:2", "/authorize@evil.example", "\t//evil.example", "javascript:alert(2)",
           "/account#x", "/%2f/evil.example", "/account/../../evil", "/device?user_code=<fuzzed>", "account", ".",
           f"/account\r\nX-{CANARY}: 2", "/account?" + "x" * 7000, "/sign-out", "/sign-in?return=//evil.example",
           "///evil.example", "/authorize", "/authorize?client_id=x", "/oauth/authorize?", "/t/x/account",
           "/account?%zz", "/account?\u00e9", "http:/account", "/device?return=//evil.example", "/account%00",
           "%2faccount", "/authorize?redirect_uri=https://evil.example"]
CHALLENGES = [{"code_challenge_method": "plain"}, {"code_challenge_method": "s256"},
              {"code_challenge_method": "S512"}, {"code_challenge": "x" * 42}, {"code_challenge": "x" * 44},
              {"code_challenge": "+" * 43}, {"code_challenge": "v" * 5000}, {"code_challenge": "\u00e9" * 43},
              {"code_challenge_method": ""}, {"code_challenge": "v" * 43, "code_challenge_method": "plain"}]
VERIFIERS = ["", "x", "v" * 42, "v" * 43, "v" * 128, "v" * 129, "v" * 5000, "\u00e9" * 50, "~" * 60, " " * 50,
             "v" * 43 + "\n"]
WISHES = {"prompt": ["none login", "login consent", "create", "select_account", "x", "none none", "NONE"],
          "max_age": ["-2", "x", "9" * 30, "2.5"], "response_mode": ["fragment", "form_post", "query.jwt", "x"],
          "id_token_hint": ["x", "a.b.c", "e30.e30.", "eyJ" * 300], "request": ["e30.e30.", "x"],
          "request_uri": ["http://127.0.0.2:9/x", "file:///etc/passwd"], "registration": ["{}"],
          "response_type": ["token", "code", "code token", "id_token", "none", "code code"],
          "nonce": ["n" * 512, "n" * 513], "claims": ["{}", "{"], "ui_locales": ["de", "x" * 900],
          "display": ["popup"], "acr_values": ["x"], "resource": ["x:"], "client_assertion": ["a.b.c"],
          "client_assertion_type": ["urn:x"], "code": ["x"], "grant_type": ["password"], "username": ["staff"],
          "audience": ["x"], "_method": ["DELETE"], "login_hint": [f"<{CANARY}>", "a" * 300]}
GRANTS = ["password", "implicit", "AUTHORIZATION_CODE", "authorization_code", "refresh_token", "client_credentials",
          "", "urn:ietf:params:oauth:grant-type:jwt-bearer", "urn:ietf:params:oauth:grant-type:device_code",
          "x" * 3000]
TYPES = [f"{FORM}; charset=utf-16", f"{FORM}; charset=nothing", f"{FORM};charset=\"utf-8\"",
         f"{FORM}; charset=iso-8859-2", FORM.upper(), f"{FORM}; charset=utf-8; charset=utf-16", f"{FORM}; boundary=x",
         f"{FORM},{FORM}", "application/json", "text/plain", "multipart/form-data; boundary=x",
         "application/x-www-form-urlencoded-x", "", f" {FORM} ;", f"{FORM};;;"]
SITES = [("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "http://localhost.evil.example"),
         ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("Origin", "http://127.0.0.1:9"),
         ("Origin", "\xff"), ("Origin", ""), ("Sec-Fetch-Site", "x"), ("Sec-Fetch-Site", "same-origin, cross-site"),
         ("Origin", "file://"), ("Origin", "x" * 3000)]
