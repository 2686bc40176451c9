// Listens to what happens, has the connection cut again and again, and must hear of every pet once.
// Usage: PETSTORE_STAFF_PASSWORD=... node listening.mjs [ORIGIN]

import assert from "node:assert/strict";
import net from "node:net";
import { EventSource } from "eventsource";

const origin = new URL(process.argv[2] ?? "http://localhost:8080");
const password = process.env.PETSTORE_STAFF_PASSWORD;
assert.ok(password, "PETSTORE_STAFF_PASSWORD says who may add pets");

// Stands between, so that there is something to cut.
const open = new Set();
const relay = net.createServer((near) => {
  const far = net.connect(Number(origin.port || 80), origin.hostname);
  for (const [one, other] of [[near, far], [far, near]]) {
    open.add(one);
    one.pipe(other);
    one.on("error", () => other.destroy());
    one.on("close", () => {
      open.delete(one);
      other.destroy();
    });
  }
});
await new Promise((listening) => relay.listen(0, "127.0.0.1", listening));

const token = (await post("/v1/auth/tokens", { username: "staff", password })).token;
const heard = [];
const source = new EventSource(`http://127.0.0.1:${relay.address().port}/v1/events?types=pet.available`);
source.addEventListener("pet.available", (event) => {
  heard.push(JSON.parse(event.data).data.pet.name);
});
await until(() => source.readyState === EventSource.OPEN);
const made = ["Pet 0"];
await pet("Pet 0");
await until(() => heard.includes("Pet 0"));
for (let turn = 1; turn <= 3; turn++) {
  open.forEach((socket) => socket.destroy());
  for (const half of ["a", "b"]) {
    made.push(`Pet ${turn}${half}`);
    await pet(made.at(-1));
  }
  await until(() => heard.includes(made.at(-1)));
}
assert.deepEqual(heard, made);
console.log(`passed: ${heard.length} pets heard of, once each and in order, over 4 connections`);
source.close();
relay.close();
open.forEach((socket) => socket.destroy());

async function pet(name) {
  await post("/v1/pets", { name, species: "DOG", ageMonths: 3, price: "12.00", status: "AVAILABLE" });
}

async function post(path, body) {
  const answer = await fetch(new URL(path, origin), {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      ...(path === "/v1/auth/tokens" ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, `${path}: ${answer.status}`);
  return answer.json();
}

async function until(condition) {
  const end = Date.now() + 20_000;
  while (!condition()) {
    assert.ok(Date.now() < end, `never true: ${condition}; heard ${heard}`);
    await new Promise((soon) => setTimeout(soon, 20));
  }
}
