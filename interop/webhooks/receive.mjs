// Receives webhooks of a server that was started with
//   PETSTORE_STAFF_PASSWORD=... ./petstore --memory
// and verifies them. Usage: node receive.mjs [ORIGIN], with the same variable.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { once } from "node:events";
import { Webhook } from "standardwebhooks";

const origin = process.argv[2] ?? "http://localhost:8080";
const password = process.env.PETSTORE_STAFF_PASSWORD;
assert.ok(password, "PETSTORE_STAFF_PASSWORD is not set");

const received = [];
const receiver = createServer(async (request, response) => {
  const pieces = [];
  for await (const piece of request) {
    pieces.push(piece);
  }
  received.push({ headers: request.headers, body: Buffer.concat(pieces).toString("utf8") });
  response.writeHead(200).end();
  receiver.emit("webhook");
});
receiver.listen(0, "127.0.0.1");
await once(receiver, "listening");

let token;
({ token } = await call("POST", "/v1/auth/tokens", { username: "staff", password }));
const endpoint = await call("POST", "/v1/webhook-endpoints", {
  url: `http://127.0.0.1:${receiver.address().port}/told`,
  eventTypes: ["pet.available"],
});
const path = `/v1/webhook-endpoints/${endpoint.id}`;

await step("a test event", async () => {
  const sent = await next(() => call("POST", `${path}/test`));
  verify(endpoint.secret, sent);
});

await step("an event of the shop", async () => {
  const sent = await next(() =>
    call("POST", "/v1/pets", { name: "Möhre", species: "DOG", breed: "Beagle", ageMonths: 14,
      size: "MEDIUM", color: "Brown", gender: "MALE", goodWithKids: true, price: "75.00", currency: "USD", status: "AVAILABLE" }));
  const event = verify(endpoint.secret, sent);
  assert.equal(event.eventType, "pet.available");
  assert.equal(sent.headers["webhook-id"], event.eventId);
});

await step("a flipped bit, another secret, another time, another event", async () => {
  const sent = received.at(-1);
  for (let i = 0; i < sent.body.length; i += 7) {
    const bits = String.fromCharCode(sent.body.charCodeAt(i) ^ 1);
    refused(endpoint.secret, { ...sent, body: sent.body.slice(0, i) + bits + sent.body.slice(i + 1) });
  }
  refused(`whsec_${Buffer.alloc(32).toString("base64")}`, sent);
  refused(endpoint.secret, changed(sent, "webhook-timestamp", `${Number(sent.headers["webhook-timestamp"]) + 1}`));
  refused(endpoint.secret, changed(sent, "webhook-id", endpoint.id));
});

await step("a change of the secret, both of which are good", async () => {
  const rotated = await call("POST", `${path}/secret/rotate`);
  assert.notEqual(rotated.secret, endpoint.secret);
  const sent = await next(() => call("POST", `${path}/test`));
  verify(rotated.secret, sent);
  verify(endpoint.secret, sent);
});

receiver.close();
receiver.closeAllConnections();

async function step(name, run) {
  await run();
  console.log(`passed: ${name}`);
}

function verify(secret, sent) {
  return new Webhook(secret).verify(sent.body, sent.headers);
}

function refused(secret, sent) {
  assert.throws(() => verify(secret, sent), { name: "WebhookVerificationError" });
}

function changed(sent, field, value) {
  return { ...sent, headers: { ...sent.headers, [field]: value } };
}

/** What comes next because of what is done. */
async function next(cause) {
  const count = received.length;
  const came = once(receiver, "webhook", { signal: AbortSignal.timeout(20_000) });
  await cause();
  await came;
  assert.equal(received.length, count + 1);
  return received.at(-1);
}

async function call(method, target, body) {
  const answer = await fetch(origin + target, {
    method,
    headers: {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(body ? { "Content-Type": "application/json" } : {}),
    },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${target}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}
