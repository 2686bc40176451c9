// Adds a pet, finds it, orders it, pays and cancels, through the classes that a generator made.
import assert from "node:assert/strict";
import {
  CardDetailsObjectEnum,
  Configuration,
  NewPetSpeciesEnum,
  NewPetStatusEnum,
  OrderApi,
  PaymentsApi,
  PetApi,
  UserApi,
} from "./client/index.js";

const base = `${process.argv[2]}/v1`;

async function signedIn(): Promise<Configuration> {
  const password = process.env.PETSTORE_STAFF_PASSWORD ?? "";
  const tokens = new UserApi(new Configuration({ basePath: base }));
  const { data } = await tokens.createToken({ credentials: { username: "staff", password } });
  return new Configuration({ basePath: base, accessToken: data.token });
}

const configuration = await signedIn();
const pets = new PetApi(configuration);
const orders = new OrderApi(configuration);
const payments = new PaymentsApi(configuration);

const { data: pet } = await pets.createPet({
  newPet: {
    name: "Typed",
    species: NewPetSpeciesEnum.Bird,
    breed: "Script",
    ageMonths: 3,
    price: "12.50",
    currency: "USD",
    status: NewPetStatusEnum.Available,
  },
});
assert.equal(pet.price, "12.50");

const { data: found } = await pets.listPets({ species: ["BIRD"], q: "typed", sort: "-createdAt" });
assert.ok(found.data.some((each) => each.id === pet.id));

const key = `typescript-${pet.id}`;
const { data: order } = await orders.createOrder({ newOrder: { petId: pet.id }, idempotencyKey: key });
assert.equal(order.status, "PLACED");
const again = await orders.createOrder({ newOrder: { petId: pet.id }, idempotencyKey: key });
assert.equal(again.data.id, order.id);
assert.equal(again.headers["idempotency-replayed"], "true");

const { data: payment } = await payments.createOrderPayment({
  id: order.id,
  newOrderPayment: {
    amount: order.totalAmount,
    currency: order.currency,
    source: {
      object: CardDetailsObjectEnum.Card,
      name: "Jane Doe",
      number: "4242424242424242",
      cvc: "123",
      expMonth: 12,
      expYear: 2099,
    },
  },
});
assert.equal(payment.status, "SUCCEEDED");
assert.equal((await orders.getOrder({ id: order.id })).data.status, "APPROVED");

assert.equal((await orders.cancelOrder({ id: order.id })).status, 204);
assert.equal((await orders.getOrder({ id: order.id })).data.status, "CANCELLED");
await assert.rejects(orders.cancelOrder({ id: order.id }), (problem: any) => problem.response.status === 409);
console.log("TypeScript: a pet was added, found, ordered, paid and given back");
