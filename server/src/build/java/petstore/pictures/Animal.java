package petstore.pictures;

/// Something that can be drawn in front of a backdrop.
interface Animal {
  void draw(Canvas canvas);
}
