package petstore.core.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import petstore.core.kernel.Ids;
import petstore.core.kernel.Role;
import petstore.core.users.Birth;
import petstore.core.users.Preferences;
import petstore.core.users.User;
import petstore.core.users.UserAccount;
import petstore.core.users.UserSettings;

/// 45 people who buy pets. Their addresses and telephone numbers are among those that are reserved
/// for examples (RFC 2606; fiction numbers of the national regulators), and nobody can sign in as
/// them until a password is set.
final class DemoUsers {
  // username; first name; last name; locale; time zone; telephone, where there is such a number
  private static final List<String> PEOPLE =
      """
      aisha.rahman;Aisha;Rahman;en-GB;Europe/London;+447700900112
      alejandro.ruiz;Alejandro;Ruiz;es-MX;America/Mexico_City;
      amara.okafor;Amara;Okafor;en-US;America/New_York;+12125550117
      anders.lund;Anders;Lund;sv-SE;Europe/Stockholm;+46846500412
      anna.kowalska;Anna;Kowalska;pl-PL;Europe/Warsaw;
      ben.whitaker;Ben;Whitaker;en-US;America/Chicago;+13125550134
      camille.moreau;Camille;Moreau;fr-FR;Europe/Paris;+33199001184
      carlos.mendes;Carlos;Mendes;pt-BR;America/Sao_Paulo;
      chloe.bennett;Chloe;Bennett;en-AU;Australia/Sydney;+61491570156
      daniel.kim;Daniel;Kim;en-US;America/Los_Angeles;+12135550142
      david.goldberg;David;Goldberg;en-US;America/New_York;+16465550109
      elena.rossi;Elena;Rossi;it-IT;Europe/Rome;
      emily.tran;Emily;Tran;en-CA;America/Vancouver;+16045550176
      emma.lindqvist;Emma;Lindqvist;sv-SE;Europe/Stockholm;+46846500437
      fatima.elamrani;Fatima;El Amrani;fr-FR;Europe/Paris;+33639981207
      felix.baumann;Felix;Baumann;de-DE;Europe/Berlin;+493023125208
      grace.mbeki;Grace;Mbeki;en-ZA;Africa/Johannesburg;
      hannah.schulz;Hannah;Schulz;de-DE;Europe/Berlin;+494066969317
      hiroshi.tanaka;Hiroshi;Tanaka;ja-JP;Asia/Tokyo;
      isabela.costa;Isabela;Costa;pt-BR;America/Sao_Paulo;
      jack.oconnor;Jack;O’Connor;en-IE;Europe/Dublin;
      jamal.washington;Jamal;Washington;en-US;America/Chicago;+17735550155
      julie.tremblay;Julie;Tremblay;fr-CA;America/Toronto;+15145550163
      kavya.iyer;Kavya;Iyer;en-IN;Asia/Kolkata;
      laura.jimenez;Laura;Jiménez;es-ES;Europe/Madrid;
      leilani.kahale;Leilani;Kahale;en-US;Pacific/Honolulu;+18085550121
      liam.murphy;Liam;Murphy;en-GB;Europe/London;+447700900467
      lucas.vandenberg;Lucas;van den Berg;nl-NL;Europe/Amsterdam;
      maria.gonzalez;María;González;es-US;America/Los_Angeles;+13235550188
      mateo.silva;Mateo;Silva;en-US;America/Denver;+13035550147
      mei.chen;Mei;Chen;en-CA;America/Toronto;+14165550129
      nadia.haddad;Nadia;Haddad;en-US;America/Detroit;+13135550138
      noah.fischer;Noah;Fischer;de-DE;Europe/Berlin;+498999998421
      nora.hansen;Nora;Hansen;nb-NO;Europe/Oslo;
      olivia.brooks;Olivia;Brooks;en-US;America/New_York;+16175550102
      oscar.nyberg;Oscar;Nyberg;sv-SE;Europe/Stockholm;+46846500468
      priya.sharma;Priya;Sharma;en-GB;Europe/London;+447700900731
      rafael.ortega;Rafael;Ortega;es-ES;Europe/Madrid;
      ruth.adeyemi;Ruth;Adeyemi;en-US;America/New_York;+14045550171
      sam.tehau;Sam;Te Hau;en-NZ;Pacific/Auckland;
      sofia.papadaki;Sofia;Papadaki;el-GR;Europe/Athens;
      thomas.leclerc;Thomas;Leclerc;fr-FR;Europe/Paris;+33465715326
      tom.ashworth;Tom;Ashworth;en-GB;Europe/London;+447700900258
      yuki.nakamura;Yuki;Nakamura;en-US;America/Los_Angeles;+14155550193
      zoe.mitchell;Zoe;Mitchell;en-AU;Australia/Melbourne;+61491570313
      """
          .lines()
          .toList();

  private static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

  // in minutes
  private static final long DAY = 1_440;

  private DemoUsers() {}

  /// The people in the order in which they signed up, over the year before `now`.
  ///
  /// @param first the number of the first of them
  static List<User> made(Instant now, long first, Ids ids, RandomGenerator random) {
    List<Instant> times =
        Stream.generate(() -> Times.ago(now, DAY, 365 * DAY, random))
            .limit(PEOPLE.size())
            .sorted(Comparator.naturalOrder())
            .toList();
    var people = new Deck<>(PEOPLE, random);
    var users = new ArrayList<User>();
    for (Instant time : times) {
      users.add(user(first + users.size(), people.deal().split(";", -1), time, now, ids, random));
    }
    return users;
  }

  private static User user(
      long number, String[] line, Instant at, Instant now, Ids ids, RandomGenerator random) {
    var account =
        new UserAccount(
            line[0],
            line[1],
            line[2],
            line[0] + "@" + DOMAINS.get(random.nextInt(DOMAINS.size())),
            null,
            nonEmpty(line[5]),
            1);
    var settings =
        new UserSettings(random.nextInt(10) > 0, preferences(random), line[3], line[4], null);
    boolean isChanged = random.nextInt(3) == 0;
    return new User(
        number,
        ids.next(at),
        isChanged ? 2 : 1,
        at,
        isChanged ? Times.between(at, now, random) : at,
        Birth.ACCOUNT,
        Role.CUSTOMER,
        account,
        null,
        settings);
  }

  private static Preferences preferences(RandomGenerator random) {
    var themes = Preferences.Theme.values();
    return new Preferences(
        random.nextInt(3) == 0, random.nextInt(5) > 0, themes[random.nextInt(themes.length)]);
  }

  private static @Nullable String nonEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
