package petstore.storage.sql;

import java.util.Optional;
import java.util.UUID;
import petstore.core.images.Image;
import petstore.core.images.ImageRepository;
import petstore.core.images.ImageType;
import petstore.core.images.Picture;
import petstore.core.kernel.Tenant;

/// Pictures in the database. A foreign key takes them away with their pet.
final class SqlImages implements ImageRepository {
  private final Sql sql;

  SqlImages(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Image> find(Tenant tenant, UUID id) {
    return sql.one(
        """
        SELECT pet, created, type, content, thumbnail_type, thumbnail FROM images
        WHERE tenant = ? AND id = ?
        """,
        row ->
            new Image(
                id,
                row.getLong(1),
                Documents.time(row.getLong(2)),
                new Picture(
                    ImageType.valueOf(row.getString(3)),
                    row.getBytes(4),
                    ImageType.valueOf(row.getString(5)),
                    row.getBytes(6))),
        tenant.id(),
        id);
  }

  @Override
  public long count(Tenant tenant, long pet) {
    return sql.one(
            "SELECT count(*) FROM images WHERE tenant = ? AND pet = ?",
            row -> row.getLong(1),
            tenant.id(),
            pet)
        .orElseThrow();
  }

  @Override
  public void insert(Tenant tenant, Image image) {
    Picture picture = image.picture();
    sql.run(
        """
        INSERT INTO images (tenant, id, pet, created, type, content, thumbnail_type, thumbnail)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        tenant.id(),
        image.id(),
        image.pet(),
        Documents.nanos(image.createdAt()),
        picture.type().name(),
        picture.bytes(),
        picture.thumbnailType().name(),
        picture.thumbnail());
  }
}
