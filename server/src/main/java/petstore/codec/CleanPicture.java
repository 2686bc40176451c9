package petstore.codec;

import petstore.core.images.ImageType;

/// The part of an upload that is kept: one picture, and nothing that is not needed to show it.
@SuppressWarnings("ArrayRecordComponent") // never compared
record CleanPicture(ImageType type, Size size, Orientation orientation, byte[] bytes) {}
