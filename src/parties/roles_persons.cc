// The role rules for persons: who leads a delegation, who negotiates.
#include "parties/roles.h"
#include "parties/roles_pieces.h"

namespace parley::parties {
namespace {

constexpr RoleRule kPersonRules[] = {
    {{"leads_delegation",
      "<person> " OF_BODY " " ASIDE " " AUX
      " <lead_verb> " WORDS(3) " (<attr|state|armed|org>)? (<possessive>)? " WORDS(
          3) " (<delegation_noun|negotiator_noun> | \"panel|commission|committee|side\")",
      "«Abbas Araghchi led a delegation»."},
     Role::delegation_head,
     Whom::first},
    {{"leads_that_of",
      "<person> " OF_BODY " " ASIDE " " AUX " <lead_verb> \"that\" \"of\" " WORDS(2) " <state|armed|org>",
      "«Abbas Araghchi heads that of the Taliban»."},
     Role::delegation_head,
     Whom::first},
    {{"leads_team", "<person> " OF_BODY " " ASIDE " " AUX " <lead_verb> " WORDS(3) " <team>",
      "«Abbas Araghchi led the Iranian delegation»."},
     Role::delegation_head,
     Whom::first},
    {{"delegation_led_by",
      "(<state|team|armed|attr> (<possessive>)? " WORDS(
          3) ")? (<delegation_noun|both_sides> | <negotiator_noun> | "
             "\"side|panel|commission\") " WORDS(5) " \"led|headed\" \"by\" " WORDS(8) " (<attr>)? " WORDS(
                 6) " <person> (\"and\" \"by\" " WORDS(6) " <person>)?",
      "A «team led by Ali Bagheri» arrived."},
     Role::delegation_head,
     Whom::people},
    {{"delegation_under",
      "<team|delegation_noun> (\"of\" " WORDS(2) " (<attr|state>)? " WORDS(4) ")? (<comma>)? \"under\" " WORDS(
          4) " <person>",
      "A «team of lawyers under Ali Bagheri» arrived."},
     Role::delegation_head,
     Whom::last},
    {{"named_delegation_led_by",
      "<team> " WORDS(4) " \"led|headed\" \"by\" " WORDS(8) " (<attr>)? " WORDS(6) " <person>",
      "«Taliban negotiators, led by Abbas Stanikzai», arrived."},
     Role::delegation_head,
     Whom::last},
    {{"group_led_by",
      "<armed|state|org> " WORDS(4) " \"led|headed|commanded\" \"by\" " WORDS(8) " (<attr>)? " WORDS(4) " <person>",
      "«Rebels led by Abbas Stanikzai» let him go."},
     Role::leader,
     Whom::last},
    {{"led_on_a_side_by",
      "(<lead_verb|represent_verb> \"on|for\" " WORDS(2) " <state|armed|attr> (<possessive>)? " WORDS(
          2) " | <represent_verb>) \"by\" " WORDS(4) " <person>",
      "The talks were «led on the rebels' side by Ali Bagheri»."},
     Role::delegation_head,
     Whom::last},
    {{"meets_families",
      "<person> " OF_BODY " " ASIDE " " AUX
      " (<sides_meet_verb|persons_verb> | \"spoke|speaks|speak\" \"with|to\") " WORDS(
          3) " \"families|relatives|survivors|veterans|reporters|journalists|victims|wounded\" " WORDS(6) " <person|"
                                                                                                          "state|"
                                                                                                          "armed>",
      "«Emmanuel Macron met relatives of hostages held by Hamas»."},
     Role::negotiator,
     Whom::nobody},
    {{"persons_meet",
      "<person> " OF_BODY " " ASIDE " " AUX " (<sides_meet_verb|sides_discuss_verb|sides_negotiate_verb|sides_agree_"
      "verb|persons_verb> | \"spoke|speaks|speak\" "
      "\"with|to\") " WORDS(6) " (\"with\")? " WORDS(3) " <person|state|armed>",
      "«Antony Blinken met his counterpart Wang Yi»."},
     Role::negotiator,
     Whom::all},
    {{"person_receives_person",
      "<person> " OF_BODY " " ASIDE " " AUX
      " \"received|receives|greeted|telephoned|phoned\" " WORDS(2) " <person|object_pronoun|captive>",
      "«Antony Blinken received Wang Yi»."},
     Role::negotiator,
     Whom::all},
    {{"two_persons_meet",
      "<person> <coordinator> " WORDS(3) " <person> " ASIDE " " AUX " <sides_meet_verb|sides_discuss_verb>",
      "«Henry Kissinger and his foe Le Duc Tho met»."},
     Role::negotiator,
     Whom::all},
    {{"they_met_person",
      "\"they|he|she\" " AUX " (<sides_meet_verb> (\"with\")? | <persons_verb> \"with|to\" | \"held\" " WORDS(
          2) " <talk_noun|meeting_noun> \"with\" | \"spoke\" \"to|with\") " WORDS(3) " <person>",
      "«They met with Félix Tshisekedi»."},
     Role::negotiator,
     Whom::last},
    {{"persons_met",
      "<person> " OF_BODY " " ASIDE " " AUX " <sides_meet_verb> <adverb|preposition|weekday|period|comma>",
      "«Henry Kissinger and Le Duc Tho met again»."},
     Role::negotiator,
     Whom::first},
    {{"persons_sit_down",
      "<person> " OF_BODY " " ASIDE " " AUX
      " (\"sat|sit|sits\" \"down|across|opposite|with|together|facing|face\" | \"shook|shake|shakes\" \"hands\" | "
      "\"embraced|embrace\")",
      "«Menachem Begin and Anwar Sadat shook hands»."},
     Role::negotiator,
     Whom::first},
    {{"persons_sign",
      "<person> (" WORDS(6) " <coordinator> " WORDS(6) " <person>)? " ASIDE " " AUX
                                                       " <sides_sign_verb|settle_verb|talk_verb> (\"out\")? " WORDS(
                                                           6) " <deal_noun|settled_noun|talk_noun>",
      "«Martin Griffiths concluded the talks»."},
     Role::negotiator,
     Whom::all},
    {{"signs_for_side",
      "<person> " ASIDE " " AUX " (<sides_sign_verb|sides_negotiate_verb> | \"spoke|speaks|answers\") (\"for\" | "
      "\"on\" \"behalf\" \"of\") " WORDS(2) " <state|armed|team>",
      "«Martin Griffiths signed for the Houthis»."},
     Role::negotiator,
     Whom::first},
    {{"signed_by_persons",
      "<sides_sign_verb|settle_verb> " WORDS(10) " \"by\" " WORDS(4) " <person> (" WORDS(6) " <coordinator> " WORDS(
          6) " (<attr> " WORDS(4) ")? <person>)?",
      "It was «signed in May by Sergei Lavrov and Antony Blinken»."},
     Role::negotiator,
     Whom::all},
    {{"person_negotiates", "<person> " OF_BODY " " ASIDE " " AUX " <sides_negotiate_verb|sides_discuss_verb>",
      "«Martin Griffiths negotiated» for days."},
     Role::negotiator,
     Whom::first},
    {{"person_talks_with",
      "<person> " OF_BODY " " ASIDE
      " " WORDS(8) " \"talking|negotiating|bargaining|haggling|speaking\" \"with|to\" " WORDS(
          3) " <person|state|armed|attr|team>",
      "«Martin Griffiths spent the night talking to the Houthis»."},
     Role::negotiator,
     Whom::first},
    {{"talks_of_persons",
      "<talk_noun|meeting_noun> " WORDS(8) " \"between\" " WORDS(4) " <person> (" WORDS(6) " <coordinator> " WORDS(
          6) " <person>)?",
      "The «talks between Sergei Lavrov and Antony Blinken» were short."},
     Role::negotiator,
     Whom::all},
    {{"talks_conducted_by",
      "<talk_noun|meeting_noun|wanted_noun> <^period|semicolon|quote>{0,14} "
      "\"conducted|led|held|pursued|handled|run\" " WORDS(4) " \"by\" " WORDS(4) " <person>",
      "The «talks were conducted for months by Ali Bagheri»."},
     Role::negotiator,
     Whom::last},
    {{"takes_part_as_watcher",
      "<person> " ASIDE " " AUX " \"took|take|takes|taken|taking\" \"part\" (\"in\" " WORDS(
          3) ")? \"as\" <determiner|lower>{0,2} "
             "<observer_noun|host_noun|guarantor_noun|mediator_noun|witness_verb>",
      "«Sergei Lavrov took part as an observer»."},
     Role::negotiator,
     Whom::nobody},
    {{"takes_part", "<person> " ASIDE " " AUX " \"took|take|takes|taken|taking\" \"part\"",
      "«Sergei Lavrov and Antony Blinken took part»."},
     Role::negotiator,
     Whom::first},
    {{"talks_with_person", "<talk_noun|meeting_noun> " WORDS(3) " \"with\" " WORDS(6) " <person>",
      "The minister held «talks with Ismail Haniyeh»."},
     Role::negotiator,
     Whom::last},
};

}  // namespace

List<RoleRule> person_rules() noexcept { return {kPersonRules, sizeof kPersonRules / sizeof kPersonRules[0]}; }

}  // namespace parley::parties
