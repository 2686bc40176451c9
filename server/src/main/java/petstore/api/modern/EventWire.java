package petstore.api.modern;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import petstore.api.PublicAddress;
import petstore.core.events.EventFormat;
import petstore.core.events.RecordedEvent.Payload;
import petstore.core.kernel.Event;
import petstore.core.kernel.Tenant;
import petstore.core.orders.Order;
import petstore.core.orders.OrderEvent;
import petstore.core.payments.Payment;
import petstore.core.payments.PaymentEvent;
import petstore.core.payments.Receipt;
import petstore.core.pets.Adopter;
import petstore.core.pets.Pet;
import petstore.core.pets.PetEvent;
import petstore.core.users.UserEvent;
import petstore.http.json.Json;
import tools.jackson.core.JsonGenerator;

/// Events as they are told: each thing in them looks as it does when it is asked for.
///
/// @param publicUrl where this server is reached, without a slash at the end
record EventWire(String publicUrl) implements EventFormat {
  @Override
  public Payload write(Tenant tenant, UUID id, Instant at, Event event) {
    Consumer<JsonGenerator> data =
        switch (event) {
          case PetEvent of -> json -> pet(json, tenant, of);
          case OrderEvent of -> json -> order(json, tenant, of);
          case PaymentEvent of -> json -> payment(json, tenant, of);
          case UserEvent.Created(var user) ->
              json -> {
                json.writeName("user");
                UserWire.of(user, tenant).write(json);
              };
          default -> throw new IllegalArgumentException("nothing is told of " + event.getClass());
        };
    String full = text(id, at, event, data);
    return event instanceof PetEvent.Adopted(Pet pet, Optional<Adopter> adopter)
            && adopter.isPresent()
        ? new Payload(full, text(id, at, event, json -> adopted(json, tenant, pet)))
        : Payload.of(full);
  }

  private static String text(UUID id, Instant at, Event event, Consumer<JsonGenerator> data) {
    return Json.text(json -> {
      json.writeStartObject();
      json.writeStringProperty("eventId", id.toString());
      json.writeStringProperty("eventType", event.type().text());
      json.writeStringProperty("timestamp", PaymentWire.text(at));
      json.writeObjectPropertyStart("data");
      data.accept(json);
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static void pet(JsonGenerator json, Tenant tenant, PetEvent event) {
    switch (event) {
      case PetEvent.Available(Pet pet) -> pet(json, tenant, pet);
      case PetEvent.Adopted(Pet pet, var adopter) -> {
        adopted(json, tenant, pet);
        adopter.ifPresent(found -> adopter(json, found));
      }
      case PetEvent.StatusChanged(Pet pet, var before, var reason) -> {
        json.writeStringProperty("petId", pet.id().toString());
        json.writeStringProperty("oldStatus", before.name());
        json.writeStringProperty("newStatus", pet.availability().name());
        json.writeStringProperty("reason", reason.name());
        pet(json, tenant, pet);
      }
    }
  }

  private static void pet(JsonGenerator json, Tenant tenant, Pet pet) {
    json.writeName("pet");
    PetWire.of(pet, tenant).write(json);
  }

  private static void adopted(JsonGenerator json, Tenant tenant, Pet pet) {
    pet(json, tenant, pet);
    json.writeStringProperty("adoptionDate", PaymentWire.text(pet.updatedAt()));
  }

  private static void adopter(JsonGenerator json, Adopter adopter) {
    json.writeObjectPropertyStart("adopter");
    json.writeStringProperty("id", adopter.id().toString());
    json.writeStringProperty("name", adopter.name());
    json.writeStringProperty("email", UserWire.email(adopter.email()));
    json.writeEndObject();
  }

  private static void order(JsonGenerator json, Tenant tenant, OrderEvent event) {
    order(json, OrderWire.of(event.order(), event.pet(), tenant));
    switch (event) {
      case OrderEvent.Created _ -> {
        // the order says it all
      }
      case OrderEvent.StatusChanged(Order order, _, var before, UUID by) -> {
        json.writeStringProperty("previousStatus", before.name());
        json.writeStringProperty("newStatus", order.status().name());
        json.writeStringProperty("changedAt", PaymentWire.text(order.updatedAt()));
        if (by != null) {
          json.writeStringProperty("changedBy", by.toString());
        }
      }
    }
  }

  private static void order(JsonGenerator json, OrderWire order) {
    json.writeName("order");
    order.write(json);
  }

  private void payment(JsonGenerator json, Tenant tenant, PaymentEvent event) {
    Payment payment = event.payment();
    json.writeName("payment");
    new PaymentWire(payment).write(json);
    order(json, OrderWire.of(event.order(), Optional.empty(), tenant));
    switch (event) {
      case PaymentEvent.Succeeded(_, Receipt receipt, _) -> receipt(json, tenant, receipt);
      case PaymentEvent.Failed(_, var decline, _) -> {
        json.writeStringProperty("code", decline.code());
        json.writeStringProperty("reason", decline.detail());
      }
      case PaymentEvent.Refunded(_, var refund, _) -> {
        json.writeName("refund");
        new RefundWire(refund).write(json);
      }
    }
  }

  private void receipt(JsonGenerator json, Tenant tenant, Receipt receipt) {
    Optional<Tenant> named = Optional.of(tenant).filter(any -> !any.equals(Tenant.DEFAULT));
    String url =
        publicUrl + PublicAddress.prefix(named) + ModernApi.BASE_PATH + "/receipts/" + receipt.id();
    json.writeObjectPropertyStart("receipt");
    json.writeStringProperty("receiptId", receipt.id().toString());
    json.writeStringProperty("receiptUrl", url);
    json.writeStringProperty("generatedAt", PaymentWire.text(receipt.issuedAt()));
    json.writeEndObject();
  }
}
