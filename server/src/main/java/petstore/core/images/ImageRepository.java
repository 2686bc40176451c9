package petstore.core.images;

import java.util.Optional;
import java.util.UUID;
import petstore.core.kernel.Tenant;

/// The store of pictures. A pet that is deleted takes its pictures with it.
public interface ImageRepository {
  Optional<Image> find(Tenant tenant, UUID id);

  void insert(Tenant tenant, Image image);
}
