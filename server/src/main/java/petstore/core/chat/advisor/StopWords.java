package petstore.core.chat.advisor;

import java.util.Set;

/// Words that say nothing of a pet, or are understood by others already.
final class StopWords {
  private static final Set<String> ALL =
      Set.of(
          """
          a about above accept active adopt adopted adopting adoption adult adults advice advise
          advisor affordable after again age aged ages ah all allergic allergies allow allowed
          alone alright also always am among an and animal animals another answer any anybody
          anyone anything apartment appointment approximately are around as ask at available away
          awesome back be because been before begin being below best better between big biggest
          boring both breed breeds bring brother budget busy but buy buying by bye cages call
          called can can't cannot care cash cat cats charge cheap cheaper cheapest check child
          children choose city close colleague color colored colors colour coloured colours come
          comes companion company compare conditions condo contact cool cost costs could couple
          currently customer customers dad daughter day days deal dear delivered delivery describe
          describes details did difference different do does doesn't dog dogs doing dollar dollars
          don't done dont down each early easy eat eight either eleven else enough even ever every
          everyone everything exactly expensive experience explain families family favorite
          favourite feed female few find finding fine first fit fits five flat folks food for
          found four free friend friends from full fully garden gender get getting gift girlfriend
          give given gives glad go going good got great greetings guys had happy has have haven't
          having he hello help her here hers herself hey hi him himself his hm hmm hold home hour
          hours house house-trained household how huge husband i i'd i'll i'm i've id idea if
          immediately in inexpensive information inside instead interested into is it it's its
          itself ive just keep kid kids kind kindly kinds kitten kittens know large larger largest
          last later least less let let's life like liked likes list little live lives living long
          look looking looks lot lots love lovely low made make male many match matches matching
          maximum may maybe me mean medium meet member min mind mine minimum mom moment money
          month months more most mother much must my myself name named names near necessary need
          needed needs neutered never new newest next nice night nine no nobody none nope nor not
          nothing now number of off offer offers often oh ok okay old older oldest on once one
          ones only open or order ordered orders other others our ourselves out outside over own
          owner parents partner pay people per perfect perhaps person pet pets petstore please
          plus possible prefer preferably present price priced prices priority probably problem
          provide puppies puppy purchase put question questions quickly quite rather ready really
          reasonable recommend recommendation recommendations remain reserve reserved right room
          said same say search see seem seen sell selling send senior seven sex shall she shop
          should show shows since sir sister six size sized small smaller smallest so some
          somebody someone something son sorry sort sounds spayed special specific spend start
          status still stock store such suggest suggestion suggestions suit suitable suited suits
          sure take takes tell ten than thank thanks that that's the their them then there there's
          these they thing things think this those three time times to today together told
          tomorrow too total travel try twelve two type types uh um under until up us usd use
          vaccinated very view visit want wanted wants was we week weeks well went were what
          what's whats when where whether which while who whole whom why wife will wish with
          within without won't wonder wonderful work working would year years yes yet you you'd
          young younger youngest your yours yourself zero
          """
              .split("\\s+"));

  private StopWords() {}

  static boolean has(String word) {
    return ALL.contains(word);
  }
}
