package petstore.core.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import petstore.core.pets.Tag;

/// What an animal is like.
enum Temper {
  GENTLE(1, true),
  PLAYFUL(2, true),
  CALM(3, true),
  CURIOUS(4, true),
  CONFIDENT(5, true),
  AFFECTIONATE(6, true),
  LIVELY(7, true),
  SHY(8, false),
  INDEPENDENT(9, false);

  private final long tag;
  private final boolean goodWithKids;

  Temper(long tag, boolean goodWithKids) {
    this.tag = tag;
    this.goodWithKids = goodWithKids;
  }

  boolean isGoodWithKids() {
    return goodWithKids;
  }

  /// What animals like this are found by.
  Tag tag() {
    return new Tag(tag, name().toLowerCase(Locale.ROOT));
  }

  /// Those that go with an animal of this kind at this stage.
  static List<Temper> of(Kind kind, Stage stage) {
    return Arrays.stream(values()).filter(temper -> temper.fits(kind, stage)).toList();
  }

  private boolean fits(Kind kind, Stage stage) {
    boolean fitsKind =
        switch (this) {
          case PLAYFUL, AFFECTIONATE -> kind.isCompanion() || kind == Kind.PARROT;
          case LIVELY -> kind != Kind.SNAKE && kind != Kind.TORTOISE;
          case GENTLE, CALM, CURIOUS, CONFIDENT, SHY, INDEPENDENT -> true;
        };
    boolean fitsStage =
        switch (this) {
          case PLAYFUL, LIVELY -> !stage.isLate();
          case CALM, INDEPENDENT -> stage != Stage.BABY;
          case GENTLE, CURIOUS, CONFIDENT, AFFECTIONATE, SHY -> true;
        };
    return fitsKind && fitsStage;
  }
}
