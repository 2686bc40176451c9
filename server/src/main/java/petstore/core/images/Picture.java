package petstore.core.images;

/// A picture that was found good: its bytes without metadata and without anything behind its end,
/// and a small copy.
///
/// @param type of `bytes`
/// @param thumbnailType of `thumbnail`
/// @param thumbnail at most [Images#THUMBNAIL] pixels wide and high
@SuppressWarnings("ArrayRecordComponent") // never compared, and copied by nobody
public record Picture(ImageType type, byte[] bytes, ImageType thumbnailType, byte[] thumbnail) {}
