"""Who sends a request of an OAuth client or a form, made odd; see `mutations`."""

import base64

from fuzzing import clients, signins
from fuzzing.oddtexts import SITES
from fuzzing.pages import FORM_TOKEN


def odd_basic(draft, chance):
    name, secret = clients.SERVICE, draft.visitor.sign_ins.client_secret
    text = chance.choice([f"{name}:{secret}x", f"{name}:", f":{secret}", ":", name, "", f"{name}:{secret}:x",
                          "swagger-ui:", f"%zz:{secret}", f"{name}\x00:{secret}", f"{name}:{secret}\n",
                          f"{name}:" + "s" * 5000, "\u00e9:\u00e9", f"{name} : {secret}", "a:b:c:d"])
    coded = base64.b64encode(text.encode()).decode()
    good = clients.basic(name, secret)
    lines = chance.choice([
        [f"Basic {coded}"], [f"Basic {coded}"], [f"Basic {coded}"], [f"basic {coded}"], ["Basic"], ["Basic "],
        [f"Basic{coded}"], ["Basic !!!"], ["Basic ===="], [f"Basic {coded[:-3]}"], [f"Basic {coded} x"],
        [f"Basic  {coded}"], [good, good], [good, f"Basic {coded}"], [f"Digest {coded}"], [f"Bearer {coded}"],
        ["Basic \xff\xfe"], ["Basic gA=="], [coded], [""], [f"{good}, {good}"], ["x" * 7000],
        [base64.urlsafe_b64encode(b"\xff\xfe:\xff").decode()], ["Basic /////w=="], [good.replace("=", "")]])
    draft.headers = [pair for pair in draft.headers if pair[0] != "Authorization"]
    draft.headers += [("Authorization", line) for line in lines]
    draft.refused = False


def foreign_site(draft, chance):
    draft.headers.append(chance.choice(SITES))
    draft.refused = True


def foreign_form(draft, chance):
    """A form that was not made for who sends it."""
    own = draft.visitor.sign_ins
    right = own.entry_token if draft.operation.id in ("signIn", "signUp") else own.form_token
    other = chance.choice([None, "", "x", "x" * 43, "\u00e9" * 43, own.form_token, own.entry_token, own.cookie(),
                           own.entry_cookie, right[:-2], right[2:] + "aa", right.swapcase()])
    draft.value.pop(FORM_TOKEN, None)
    if other not in (None, right):
        draft.value[FORM_TOKEN] = other
    draft.refused = True


def foreign_cookie(draft, chance):
    """No cookie of who is signed in, or of who is about to."""
    own = draft.visitor.sign_ins
    name = signins.ENTRY_COOKIE if draft.operation.id in ("signIn", "signUp") else signins.COOKIE
    # the one that people sign in with opens nothing else
    other = own.cookie()[:-2] if name == signins.ENTRY_COOKIE else own.entry_cookie
    value = chance.choice(["", "x", "x" * 43, "x" * 4000, other, "\xff" * 30, "\"x\"", draft.visitor.token[:120]])
    draft.credentials, draft.refused = [("Cookie", f"{name}={value}")], True


def odd_cookie(draft, chance):
    """The right one, in odd company."""
    lines = [text for name, text in draft.credentials if name == "Cookie"] or [f"{signins.COOKIE}=x"]
    good = lines[0]
    name = good.partition("=")[0]
    draft.credentials = [("Cookie", text) for text in chance.choice([
        [good, good], [f"{good}; {name}={'x' * 43}"], [f"{name}={'x' * 43}; {good}"], [good, f"{name}={'y' * 43}"],
        [f"{good}; {good}"], [f"{good}; x={'y' * 5000}"], [";" * 400 + good], [f"{good};" * 40],
        [good.replace("=", " = ")], [good.upper()], [f"a={good}"], [good, "x=\xff"], [f"__Host-{good}"],
        ["; ".join(f"c{number}=x" for number in range(300)) + f"; {good}"], [f"{good}, x=y"], [f"{name}=; {good}"],
        [f"{good}; petstore_session=22"], [f"\"{good}\""]])]
    draft.refused = False
