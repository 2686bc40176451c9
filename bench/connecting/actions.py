"""Each action of the connector, and what is in the shop afterwards."""

import datetime
import pathlib
import tempfile
import zlib

REX = {"id": 4711, "category": {"id": 1, "name": "Dogs"}, "name": "Rex & Söhne 😀",
       "photoUrls": ["a", "b"], "tags": [{"id": 7, "name": "loud"}, {"id": 8, "name": "old"}],
       "status": "available"}
ORDER = {"id": 815, "petId": 1, "quantity": 3, "shipDate": "2026-11-22T10:20:30.456+00:00",
         "status": "approved", "complete": True}
PASSWORD = "a very long secret"


class Actions:
    """All of them in one shop. `do(action, input, name)` runs one; with a name, as this user."""

    def __init__(self, shop, do, shows_passwords):
        self.shop, self.do, self.shows_passwords = shop, do, shows_passwords

    def addPet(self):
        same(self.do("addPet", {"pet": REX}), REX)
        same(self.shop.get("/pet/4711"), REX)

    def updatePet(self):
        self.shop.given("/pet", REX)
        rover = {"id": 4711, "name": "Rover", "photoUrls": [], "tags": []}
        same(self.do("updatePet", {"pet": rover}), rover)
        same(self.shop.get("/pet/4711"), rover)

    def findPetsByStatus(self):
        sold = self.shop.given("/pet", {**REX, "status": "sold"})
        found = self.do("findPetsByStatus", {"status": "sold"})
        same(found, self.shop.get("/pet/findByStatus?status=sold"))
        same(found[-1], sold)

    def findPetsByTags(self):
        self.shop.given("/pet", REX)
        same(self.do("findPetsByTags", {"tags": ["loud", "nowhere"]}), [REX])
        found = self.do("findPetsByTags", {"tags": ["tag4", "loud"]})
        same(found, self.shop.get("/pet/findByTags?tags=tag4&tags=loud"))
        assert len(found) > 1, found

    def deletePet(self):
        self.shop.given("/pet", REX)
        same(self.do("deletePet", {"petId": 4711}), None)
        same(self.shop.get("/pet/4711"), 404)

    def getPetById(self):
        self.shop.given("/pet", REX)
        same(self.do("getPetById", {"petId": 4711}), REX)

    def updatePetWithForm(self):
        self.shop.given("/pet", REX)
        changed = {"name": "Söhne & Rex", "status": "sold"}
        same(self.do("updatePetWithForm", {"petId": 4711, **changed}), None)
        same(self.shop.get("/pet/4711"), {**REX, **changed})

    def uploadFile(self):
        self.shop.given("/pet", REX)
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "a pet & ü.png")
            file.write_bytes(picture())
            entry = {"extension": "png", "mimeType": "image/png", "name": file.name,
                     "url": file.as_uri()}
            answer = self.do("uploadFile", {
                "petId": 4711, "additionalMetadata": "from afar", "fileEntry": entry})
        same(answer["code"], 200)
        assert "from afar" in answer["message"], answer
        photos = self.shop.get("/pet/4711")["photoUrls"]
        same(photos[:-1], REX["photoUrls"])
        same(self.shop.bytes("/" + photos[-1].split("/", 3)[3])[:4], b"\x89PNG")

    def getInventory(self):
        self.shop.given("/pet", {**REX, "status": "sold"})
        counted = self.do("getInventory", {})
        same(counted, self.shop.get("/store/inventory"))
        assert counted["sold"] >= 2, counted

    def placeOrder(self):
        same_order(self.do("placeOrder", {"order": ORDER}), ORDER)
        same_order(self.shop.get("/store/order/815"), ORDER)

    def deleteOrder(self):
        self.shop.given("/store/order", ORDER)
        same(self.do("deleteOrder", {"orderId": 815}), None)
        same(self.shop.get("/store/order/815"), 404)

    def getOrderById(self):
        self.shop.given("/store/order", ORDER)
        same_order(self.do("getOrderById", {"orderId": 815}), ORDER)

    def createUser(self):
        user = person("created")
        same(self.do("createUser", {"user": user}), self.shown(user))
        same(self.shop.get("/user/created"), self.shown(user))

    def createUsersWithListInput(self):
        users = [person("first"), person("second")]
        same(self.do("createUsersWithListInput", {"__items": users}), list(map(self.shown, users)))
        for user in users:
            same(self.shop.get("/user/" + user["username"]), self.shown(user))

    def deleteUser(self):
        self.shop.given("/user", person("leaving"))
        same(self.do("deleteUser", {"username": "leaving"}, "leaving"), None)
        same(self.shop.get("/user/leaving"), 404)

    def getUserByName(self):
        user = self.shop.given("/user", person("seen"))
        same(self.do("getUserByName", {"username": "seen"}), self.shown(user))

    def updateUser(self):
        self.shop.given("/user", person("moving"))
        user = {**person("moving"), "phone": "5 & 6"}
        same(self.do("updateUser", {"username": "moving", "user": user}, "moving"), self.shown(user))
        same(self.shop.get("/user/moving"), self.shown(user))

    def shown(self, user):
        return {key: value for key, value in user.items()
                if key != "password" or self.shows_passwords}


NAMES = [name for name in vars(Actions) if name[0] != "_" and name != "shown"]


def person(name):
    return {"id": 31, "username": name, "firstName": "Jane", "lastName": "Döe",
            "email": "jane@example.com", "password": PASSWORD, "phone": "1", "userStatus": 2}


def same(found, expected):
    assert found == expected, f"{found} instead of {expected}"


def same_order(found, expected):
    """A moment may be written in several ways."""
    moments = [datetime.datetime.fromisoformat(order["shipDate"].replace("Z", "+00:00"))
               for order in (found, expected)]
    same(*moments)
    same({**found, "shipDate": ""}, {**expected, "shipDate": ""})


def picture():
    """A PNG of one pixel."""
    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")
    head = (1).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
            + chunk(b"IDAT", zlib.compress(bytes([0, 200, 100, 50]))) + chunk(b"IEND", b""))
