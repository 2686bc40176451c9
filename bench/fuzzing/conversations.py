"""What a visitor says to the OAuth 2 server and on its pages, so that it is right."""

from urllib.parse import urlencode

from fuzzing import clients, signins
from fuzzing.pages import FORM_TOKEN
from fuzzing.values import LEFT_OUT

NOTHING_MORE = dict.fromkeys(["Authorization", "return", "ended", "scope", "user_code"], LEFT_OUT)


def said(visitor, operation, chance):
    """By the names of parameters and fields."""
    own = SAYS.get(operation.id, lambda *_: {})(visitor.sign_ins, chance)
    if "formToken" in operation.security:
        entry = operation.id in ("signIn", "signUp")
        own[FORM_TOKEN] = visitor.sign_ins.entry_token if entry else visitor.sign_ins.form_token
    return {**NOTHING_MORE, **own}


def shown(visitor, operation, chance):
    """The header that shows who is there."""
    own = visitor.sign_ins
    if "bearerAuth" in operation.security:
        return [("Authorization", f"Bearer {own.access_token(chance)}")]
    if operation.id not in ("signIn", "signUp"):
        return [("Cookie", f"{signins.COOKIE}={own.cookie()}")]
    before = f"; {signins.COOKIE}={own.cookie()}" if chance.random() < 0.1 and own.cookie() else ""
    return [("Cookie", f"{signins.ENTRY_COOKIE}={own.entry_cookie}{before}")]


def _asked(response_type):
    def made(own, chance):
        own.come_in()
        client = clients.PAGE
        if response_type == "token":
            client = chance.choice([clients.PAGE, clients.CONNECTOR])
        scope = "read:pets" if client == clients.CONNECTOR else signins.SCOPES
        asked = {"response_type": response_type, "client_id": client,
                 "redirect_uri": clients.redirect_uri(client, chance), "scope": scope, **_wishes(chance),
                 "response_mode": LEFT_OUT, "code_challenge": LEFT_OUT, "code_challenge_method": LEFT_OUT}
        if response_type == "code":
            asked |= signins.challenge(f"{chance.getrandbits(320):080x}")
            asked["response_mode"] = chance.choice([LEFT_OUT, "query"])
        return asked
    return made


def _wishes(chance):
    return {"state": chance.choice([LEFT_OUT, "s", f"{chance.getrandbits(90):x}", "a b&c=d/\u00e9"]),
            "nonce": chance.choice([LEFT_OUT, "n", f"{chance.getrandbits(90):x}"]),
            "prompt": chance.choice([LEFT_OUT] * 6 + ["consent", "login", "none"]),
            "max_age": chance.choice([LEFT_OUT] * 4 + ["0", "9000"]),
            "login_hint": chance.choice([LEFT_OUT, LEFT_OUT, "fay@example.com"])}


def _decided(response_type):
    def made(own, chance):
        return {**_asked(response_type)(own, chance), "decision": chance.choice(["allow", "allow", "deny"])}
    return made


def _return(own, chance):
    own.enter()
    return {"return": chance.choice([LEFT_OUT, "/account", "/device?user_code=BCDF-GHJK", "/authorize?" + urlencode({
        "client_id": clients.PAGE, "redirect_uri": clients.redirect_uri(clients.PAGE, chance),
        "response_type": "code", **signins.challenge("v" * 43)})])}


def _sign_in(own, chance):
    return {**_return(own, chance), "username": own.visitor.name, "password": own.visitor.password}


def _sign_up(own, chance):
    name = f"{own.visitor.name[:24]}-{chance.getrandbits(40):x}"
    return {**_return(own, chance), "username": name, "email": f"{name}@example.com", "firstName": "Fay",
            "lastName": "Zed", "password": f"kettle {chance.getrandbits(60):x}"}


def _signed_in(own, _):
    own.come_in()
    return {}


def _account(own, chance):
    own.come_in()
    return {"ended": chance.choice([LEFT_OUT, "app", "session"]),
            "session": f"00000000-0000-4000-8000-{chance.getrandbits(47):012x}",
            "app": chance.choice([clients.CONNECTOR, clients.DEVICE, clients.SERVICE, "nobody"] * 3 + [clients.PAGE])}


def _device(own, chance):
    own.come_in()
    code = own.begun_device()["user_code"]
    return {"user_code": chance.choice([code, code, code.lower(), code.replace("-", " ")]),
            "decision": chance.choice(["allow", "deny"])}


def _renewal(own, chance):
    return {"grant_type": "refresh_token", "refresh_token": own.refresh_token(chance), "client_id": clients.PAGE,
            "scope": chance.choice([LEFT_OUT, LEFT_OUT, "read:pets", "openid read:user"])}


def _service(own, chance):
    """The service, which shows its secret in the header or in the form."""
    if chance.random() < 0.5:
        return {"client_id": clients.SERVICE, "client_secret": own.client_secret}
    return {"client_id": chance.choice([LEFT_OUT, clients.SERVICE]), "client_secret": LEFT_OUT,
            "Authorization": clients.basic(clients.SERVICE, own.client_secret)}


def _service_grant(own, chance):
    return {**_service(own, chance), "grant_type": "client_credentials",
            "scope": chance.choice([LEFT_OUT, "read:pets", "read:pets write:orders"])}


def _about_token(own, chance):
    return {**_service(own, chance), "token": own.service_token(), "token_type_hint": chance.choice(
        [LEFT_OUT, "access_token", "refresh_token", "pass"])}


def _revocation(own, chance):
    if chance.random() < 0.7:
        return _about_token(own, chance)
    return {"client_id": clients.PAGE, "client_secret": LEFT_OUT, "token_type_hint": LEFT_OUT,
            "token": chance.choice([own.refresh_token, own.access_token])(chance)}


def _begin_device(_, chance):
    return {"client_id": clients.DEVICE, "scope": chance.choice([LEFT_OUT, "read:pets", "openid offline_access"])}


SAYS = {
    "tokenForCode": lambda own, chance: own.code(chance), "tokenForRefreshToken": _renewal,
    "tokenForClient": _service_grant, "tokenForDevice": lambda own, _: own.allowed_device(),
    "revoke": _revocation, "introspect": _about_token, "authorizeDevice": _begin_device,
    "userInfoByForm": lambda own, chance: {"access_token": own.access_token(chance)},
    "authorize": _asked("code"), "postedAuthorize": _asked("code"), "consent": _decided("code"),
    "authorizeImplicitly": _asked("token"), "consentImplicitly": _decided("token"),
    "signInPage": _return, "signUpPage": _return, "signIn": _sign_in, "signUp": _sign_up,
    "signOutPage": _signed_in, "signOut": _signed_in, "devicePage": _device, "deviceCode": _device,
    "deviceDecision": _device, "accountPage": _account, "endSession": _account, "endApp": _account}
