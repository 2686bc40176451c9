"""What a visitor has in the Modern edition's shop, so that requests are about pets, orders and payments
that are there, and in the states that they need."""

import re
import uuid
from collections import defaultdict
from urllib.parse import quote

from fuzzing import chats, payments, webhooks
from fuzzing.values import LEFT_OUT

# what the server was started with
STAFF_VARIABLE = "PETSTORE_STAFF_PASSWORD"
STAFF = "staff"
# what only staff may do
STAFF_ONLY = {"createPet", "updatePet", "patchPet", "deletePet", "uploadPetPhoto", "updateOrder", "createRefund",
              "listUsers", "deleteUser"}
# of each kind; what was made long ago is forgotten
KEPT = 12
# who has many orders that are not paid gets no more
HOARDS = b"too_many_unpaid"
PRICE = "75.00"
PET = {"species": "DOG", "name": "Kept", "ageMonths": 20, "price": PRICE, "currency": "USD", "status": "AVAILABLE"}
LISTS = {"listPets", "listOrders", "listUsers", "listWebhookEndpoints", "listWebhookDeliveries"}
KINDS = {"createPet": "pet", "createOrder": "order", "createOrderPayment": "payment", "createUser": "user",
         "createWebhookEndpoint": "endpoint"}
_CURSOR = re.compile(r"[?&]cursor=([^&>]+)")


class Shop:
    """Pets, orders and payments of one visitor; makes what is missing."""

    def __init__(self, visitor, password):
        self.visitor, self.password = visitor, password
        self.token = ""
        self.known, self.etags, self.totals = defaultdict(list), {}, {}
        self.cursors, self.keys = [], []
        # of endpoints; shown once
        self.secrets = []

    def staff(self):
        """The header that shows who is of the staff."""
        if not self.token:
            answer = self.visitor.ask("POST", "/v1/auth/tokens", {"username": STAFF, "password": self.password})
            if answer.status != 200:
                raise ValueError(f"the staff's sign-in was answered with {answer.status} {answer.body[:300]!r}")
            self.token = answer.json()["token"]
        return "Authorization", f"Bearer {self.token}"

    def caller(self, operation, chance):
        """The header for an operation: staff where they are needed, and sometimes elsewhere."""
        staff = chance.random() < (0.9 if operation.id in STAFF_ONLY else 0.1)
        staff = staff and self.password and operation.id not in webhooks.OPERATIONS
        return self.staff() if staff else self.visitor.bearer()

    def some(self, kind, chance, make):
        """The id of one that is there; the newest is in the state that it was made in, as a rule."""
        if not self.known[kind] or chance.random() < 0.1:
            return make()
        return self.known[kind][-1] if chance.random() < 0.5 else chance.choice(self.known[kind])

    def pet(self, chance):
        return self.some("pet", chance, self.new_pet)

    def order(self, chance):
        return self.some("order", chance, self.new_order)

    def payment(self, chance):
        return self.some("payment", chance, self.new_payment)

    def user(self, chance):
        return self.some("user", chance, self.new_user) if chance.random() < 0.5 else self.visitor.id

    def new_pet(self):
        return self.made("pet", "/v1/pets", PET, True)

    def new_order(self):
        made = self.made("order", "/v1/orders", lambda: {"petId": self.new_pet()})
        self.totals[made] = PRICE, "USD"
        return made

    def new_payment(self):
        """Of an order that is paid by it."""
        source = {"object": "card", "name": "Fay Zed", "number": payments.CARDS[0], "expMonth": 12, "expYear": 2080}
        return self.made("payment", lambda: f"/v1/orders/{self.keep('paid', self.new_order())}/payment",
                          {"amount": PRICE, "source": source})

    def new_user(self):
        name = f"fs{uuid.uuid4().hex[:20]}"
        return self.made("user", "/v1/users", {"username": name, "email": f"{name}@example.com", "firstName": "Fay",
                                                "lastName": "Zed", "password": f"kettle {name}"})

    def refund(self, chance):
        """Ids of a payment and of a refund of it."""
        def make():
            refund = self.made("refund", lambda: f"/v1/payments/{self.new_payment()}/refunds", {"amount": "2.50"},
                                True)
            return self.keep("refunds", (self.known["payment"][-1], refund))
        return self.some("refunds", chance, make)

    def receipt(self, chance):
        def make():
            answer = self.visitor.ask("GET", f"/v1/payments/{self.new_payment()}", headers=[self.visitor.bearer()])
            return self.keep("receipt", answer.json().get("receiptId") or str(uuid.UUID(int=0)))
        return self.some("receipt", chance, make)

    def paid(self, chance):
        """An order that staff may send."""
        def make():
            self.new_payment()
            return self.known["paid"][-1]
        return self.some("paid", chance, make)

    def made(self, kind, target, value, staff=False):
        """What is made by a request; in between, others may take away what it is about."""
        for _ in range(4):
            to, what = target() if callable(target) else target, value() if callable(value) else value
            caller = self.staff() if staff else self.visitor.bearer()
            answer = self.visitor.ask("POST", to, what, [caller])
            if answer.status == 201:
                made = answer.json()["id"]
                self.etags[made] = answer.header("etag")
                self._note_secret(answer.json())
                return self.keep(kind, made)
            if answer.status in (401, 403):
                # a request before this one may have signed somebody out, or left a token with few scopes
                self._forget_caller(staff)
            elif HOARDS in answer.body:
                self.visitor.come_in_as_another()
        raise ValueError(f"POST {to} was answered with {answer.status} {answer.body[:300]!r}")

    def _forget_caller(self, staff):
        if staff:
            self.token = ""
        else:
            self.visitor.come_in_anew()

    def keep(self, kind, made):
        self.known[kind] = [one for one in self.known[kind] if one != made][-KEPT:] + [made]
        return made

    def look_at(self, request, answer, value):
        """Learns from an answer what there is."""
        if answer.status == 401 and self.token and self.token.encode() in request.data:
            self.token = ""
        if request.edition != "modern":
            return
        self.cursors = (self.cursors + _CURSOR.findall(answer.header("link")))[-KEPT:]
        if answer.status == 404 or request.method == "DELETE" and answer.status == 204:
            self._forget(request.target)
        self._note_secret(value)
        if 200 <= answer.status < 300 and isinstance(value.get("id"), str):
            self._learn(request.operation_id, value, answer.header("etag"))

    def _learn(self, operation_id, value, etag):
        self.etags[value["id"]] = etag
        if operation_id in KINDS and len(str(value)) < 4000:
            self.keep(KINDS[operation_id], value["id"])
        if "petId" in value:
            self.totals[value["id"]] = value["totalAmount"], value["currency"]

    def _note_secret(self, value):
        if isinstance(value.get("secret"), str):
            self.secrets = (self.secrets + [value["secret"]])[-KEPT:]

    def _forget(self, target):
        for kind, known in self.known.items():
            if kind in ("pet", "user", "endpoint"):
                self.known[kind] = [one for one in known if one not in target]
            elif kind == "delivery":
                self.known[kind] = [one for one in known if not set(one) & set(target.split("/"))]


def said(shop, operation, chance):
    """By the names of parameters and members."""
    own = SAYS.get(operation.id, lambda *_: {})(shop, chance)
    if operation.id in LISTS:
        own = _list(shop, operation, chance) | own
    elif isinstance(own.get("id"), str):
        tag = shop.etags.get(own["id"]) or "*"
        own |= {"If-Match": _rarely(chance, tag), "If-None-Match": _rarely(chance, tag)}
    key = shop.keys[-1] if shop.keys and chance.random() < 0.1 else f"key-{chance.getrandbits(90):x}"
    own["Idempotency-Key"] = _rarely(chance, key)
    if own["Idempotency-Key"] == key:
        shop.keys = [key]
    own["Prefer"] = _rarely(chance, chance.choice(["return=minimal", "return=representation", "respond-async, wait=2"]))
    return own


def _rarely(chance, value):
    return value if chance.random() < 0.25 else LEFT_OUT


def _list(shop, operation, chance):
    """Few conditions at once, so that something is found."""
    own = {parameter.name: LEFT_OUT for parameter in operation.parameters if chance.random() < 0.8}
    own |= {"cursor": LEFT_OUT, "If-Match": LEFT_OUT, "ageMin": _rarely(chance, chance.randrange(20)),
            "ageMax": _rarely(chance, chance.randrange(20, 300)), "priceMin": _rarely(chance, "2.50"),
            "priceMax": _rarely(chance, "80"), "page": _rarely(chance, chance.randrange(2, 5))}
    if shop.cursors and chance.random() < 0.2:
        # a cursor holds for the conditions that it was given for
        own |= {parameter.name: LEFT_OUT for parameter in operation.parameters if parameter.place == "query"}
        own["cursor"] = chance.choice(shop.cursors)
    return {name: quote(value, safe="") if name == "cursor" and value is not LEFT_OUT else value
            for name, value in own.items()}


def _new_pet(_, chance):
    return {"price": chance.choice([PRICE, PRICE, "0.00", "12.50", "999999999999.99"]), "currency": "USD",
            "status": chance.choice(["AVAILABLE", "AVAILABLE", "PENDING", "NOT_AVAILABLE"]),
            "name": chance.choice(["Rex", "Å se", "\U0001f436" * 50, "x", "<b>Rex</b>", "' OR 'a'='a"]),
            "photos": chance.choice([LEFT_OUT, [], ["https://shop.example/a.png"]])}


def _changed_pet(shop, chance):
    return {**_new_pet(shop, chance), "id": shop.pet(chance)}


def _search(_, chance):
    lowest, highest = sorted([chance.randrange(40), chance.randrange(300)])
    return {"criteria": chance.choice([{}, {"species": ["DOG"]}, {"q": "kept re"}, {"status": ["ADOPTED", "PENDING"]},
                                       {"ageRange": {"min": lowest, "max": highest}}, {"priceRange": {"max": "80"}},
                                       {"compatibility": {"goodWithKids": True}}, {"medical": {"vaccinated": False}}]),
            "pagination": chance.choice([LEFT_OUT, {"page": 2, "limit": 5}, {"limit": 100}]), "If-Match": LEFT_OUT}


def _new_order(shop, chance):
    return {"petId": shop.new_pet() if chance.random() < 0.6 else shop.pet(chance), "userId": LEFT_OUT,
            "totalAmount": LEFT_OUT, "currency": LEFT_OUT}


def _changed_order(shop, chance):
    return {**dict.fromkeys(["petId", "userId", "totalAmount", "currency", "createdAt", "updatedAt", "tenantId"],
                            LEFT_OUT),
            "id": shop.paid(chance), "status": chance.choice(["SHIPPED", "SHIPPED", "DELIVERED", "CANCELLED"])}


def _pay(shop, chance):
    order = shop.new_order() if chance.random() < 0.5 else shop.order(chance)
    amount, currency = shop.totals.get(order, (PRICE, "USD"))
    return {"id": order, "amount": amount, "currency": currency, "source": payments.source(chance)}


def _callback(shop, chance):
    return {**_pay(shop, chance), "timestamp": "2026-11-20T20:20:20Z",
            **webhooks.called_back(shop, chance)}


def _refunded(shop, chance):
    return {"id": shop.payment(chance), "amount": chance.choice([LEFT_OUT, "2.50", "20.00"]), "currency": LEFT_OUT,
            "reason": chance.choice([LEFT_OUT, "changed my mind"])}


def _refund(shop, chance):
    return dict(zip(("id", "refundId"), shop.refund(chance)))


def _user(shop, chance):
    name = f"fs{chance.getrandbits(90):x}"
    return {"id": shop.user(chance), "username": name, "email": f"{name}@example.com", "phone": "+4712345678",
            "preferences": chance.choice([LEFT_OUT, {"newsletter": True}])}


def _one(make):
    return lambda shop, chance: {"id": make(shop, chance)}


SAYS = {
    **webhooks.SAYS, **chats.SAYS,
    "createPet": _new_pet, "updatePet": _changed_pet, "patchPet": _changed_pet, "getPet": _one(Shop.pet),
    "deletePet": _one(lambda shop, chance: shop.new_pet() if chance.random() < 0.5 else shop.pet(chance)),
    "uploadPetPhoto": _one(Shop.pet), "searchPets": _search, "searchPetsThere": _search, "searchPetsByPost": _search,
    "createOrder": _new_order, "getOrder": _one(Shop.order), "updateOrder": _changed_order,
    "cancelOrder": _one(lambda shop, chance: shop.paid(chance) if chance.random() < 0.3 else shop.order(chance)),
    "callbackOrder": _callback, "createOrderPayment": _pay, "listOrderPayments": _one(Shop.order),
    "getPayment": _one(Shop.payment), "createRefund": _refunded, "listRefunds": _one(Shop.payment),
    "getRefund": _refund, "getReceipt": _one(Shop.receipt), "updateUser": _user, "patchUser": _user,
    "getUserById": _one(Shop.user), "deleteUser": _one(lambda shop, _: shop.new_user())}
