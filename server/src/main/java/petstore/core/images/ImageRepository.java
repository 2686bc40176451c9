package petstore.core.images;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of pictures. A pet that is deleted takes its pictures with it.
public interface ImageRepository {
  Optional<Image> find(Tenant tenant, UUID id);

  /// How many pictures a pet has.
  long count(Tenant tenant, long pet);

  void insert(Tenant tenant, Image image);
}
