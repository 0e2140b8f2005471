// The role rules for sides: who is a party, by what it does and by what is done with it.
// Read aloud: <state>, <armed>, <org>, <person> are actors, or rows of actors joined by "and"; <attr> is a name that modifies the noun behind it.
#include "parties/roles.h"
#include "parties/roles_pieces.h"

namespace parley::parties {
namespace {

// "let seven soldiers go", "set them free", "turned loose", "sent home", "gave up"
#define LETS_GO \
  "(\"let|lets|letting\" <^period|semicolon|quote>{1,14} \"go|out|off|free|leave|walk\" | \"let\" \"go\" | " \
  "\"set|sets|setting\" <^period|semicolon|quote>{1,9} \"free|loose\" | \"turn|turned|turns|turning\" " WORDS(5) " \"loose|over\" | \"gave|give|gives|given\" " WORDS(4) \
  " \"up|back\" | \"open|opened|opens\" " WORDS(5) " <held_place>)"
#define PEOPLE                                                                                                    \
  "<captive|people_noun|pupil_noun|taken_noun|digits|number_word|vague_count|body_noun|object_pronoun|nationals|" \
  "person>"

constexpr RoleRule kSubjectRules[] = {
    {{"subject_exchanges",
      SPEAKER " " ASIDE " " ACTIVE " (<chain_verb|talk_verb> (\"to\")?)? <sides_exchange_verb> " WORDS(
          3) " (<attr|nationals|state> " WORDS(1) ")? <captive|people_noun|body_noun|digits|number_word>",
      "«Libya and the Toubou fighters exchanged nine prisoners»."},
     Role::party,
     Whom::first},
    {{"subject_whose_captives",
      SIDE " " ASIDE " <^period|semicolon|quote>{1,12} <captive|people_noun|pupil_noun|taken_noun|nationals|lower> "
           "\"it|they\" " ACTIVE " <sides_capture_verb|take_verb>",
      "«Eritrea said the nine sailors it seized» would be tried."},
     Role::party,
     Whom::first},
    {{"subject_gives_list",
      SIDE " " DOES
           " (<carry_verb|give_verb|sides_exchange_verb> | \"submitted|submits|presented|handed\") (\"over\")? " MOD(
               4) " \"list|lists\"",
      "«Eritrea has submitted a list» of its missing."},
     Role::party,
     Whom::first},
    {{"subject_rescues",
      SIDE " " PLACE " " ASIDE " " ACTIVE
           " (<rescue_verb> | \"bring|brings|brought\" \"to\" \"safety\") " ONE_CLAUSE(5) " (<attr>)? " PEOPLE,
      "«Chadian troops rescued nine nurses»."},
     Role::party,
     Whom::first},
    {{"subject_deals",
      SPEAKER
      " " PLACE " " ASIDE " " ACTIVE " (<lower>)? " SAYS
      " <sides_negotiate_verb|sides_agree_verb|sides_sign_verb|sides_exchange_verb|sides_meet_verb|sides_discuss_verb>",
      "«The Philippines has agreed» to a truce."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_settles",
      SPEAKER " " DOES " <settle_verb|talk_verb|sides_sign_verb> (\"out|up\")? " ONE_CLAUSE(
          6) " (<attr|org> <hyphen>{0,1} " ONE_CLAUSE(3) ")? <talk_noun|deal_noun|settled_noun>",
      "«Gabon and the rebels hammered out the details»."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_ends_talks",
      SPEAKER " " DOES " \"end|ends|ended|wrap|wrapped\" (\"up\")? <determiner> " ONE_CLAUSE(
          6) " (<attr|org> <hyphen>{0,1} " ONE_CLAUSE(3) ")? <talk_noun|deal_noun|meeting_noun>",
      "«Gabon and the rebels ended a week of talks»."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_ends_war",
      SPEAKER " " DOES
              " \"end|ends|ended|declared|declares|settle|settled|resolve|resolved\" <possessive_pronoun> " MOD(
                  3) " <conflict_noun>",
      "«Gabon and the rebels ended their civil war»."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_declares_truce", SPEAKER " " ASIDE " " ACTIVE " <truce_verb> " MOD(4) " " TRUCE,
      "«The New People's Army declared a Christmas truce»."},
     Role::party,
     Whom::first},
    {{"subject_meets_terms",
      SPEAKER " " ASIDE " " ACTIVE " (<lower>{1,3} \"to\")? <meet_verb> " WORDS(2) " <terms_noun>",
      "«Eritrea has met the conditions»."},
     Role::party,
     Whom::first},
    {{"works_together_to_exchange",
      SPEAKER " " ACTIVE
              " (<be>)? <work_verb> (<adverb|lower>)? <together_word> \"to\" <sides_release_verb|sides_exchange_verb>",
      "«Hezbollah and Israel are working together to exchange» remains."},
     Role::party,
     Whom::first},
    {{"subject_sits_down",
      SPEAKER " " DOES " (\"sat|sit|sits\" \"with|across\" | \"sat|sit|sits\" \"down|at\" | \"put\" " WORDS(
          3) " \"to\" | (<persons_verb> | \"talk\") \"with|to|by\")",
      "«Angola sat down» with its foes."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"agrees_to_help",
      SIDE " " ASIDE " " AUX " " SAYS
           " <sides_agree_verb|side_verb|offer_verb|sides_negotiate_verb|chain_verb> \"to\" (<help_verb> (\"to\")?)? "
           "<mediate_verb|host_verb|revive_verb|help_verb|guarantee_verb|monitor_verb|supervise_verb|arrange_verb|"
           "carry_verb>",
      "«Togo offered to mediate»."},
     Role::party,
     Whom::nobody},
    {{"offers_a_place", SIDE " " DOES " <provide_verb> " WORDS(5) " <venue_word|offices_noun|mediation_noun>",
      "«Togo offered a venue»."},
     Role::party,
     Whom::nobody},
    {{"released_statement", SIDE " " ACTIVE " <sides_release_verb> " WORDS(3) " <paper_noun>",
      "«Turkey released a statement» on Friday."},
     Role::party,
     Whom::nobody},
    {{"opens_talks_between",
      SPEAKER " " ASIDE " " ACTIVE
              " <talk_verb> " WORDS(4) " <talk_noun|meeting_noun|deal_noun> " WORDS(3) " \"between|among\"",
      "«Togo opened talks between» the factions."},
     Role::party,
     Whom::nobody},
    {{"subject_frees",
      SIDE " " PLACE " " ASIDE " " ACTIVE " " SAYS
           " (<be>)? (\"due\")? (\"to\")? (<sides_agree_verb|chain_verb> (<armed|state|nationals>)? \"to\")? "
           "<sides_release_verb>",
      "«Hezbollah handed» over two bodies."},
     Role::party,
     Whom::first},
    {{"subject_lets_go",
      SIDE " " PLACE " " ASIDE " " ACTIVE " " SAYS
           " (<be>)? (\"due\")? (\"to\")? (<sides_agree_verb|chain_verb> \"to\")? " LETS_GO,
      "«The Houthis let nine sailors go»."},
     Role::party,
     Whom::first},
    {{"subject_gets_back",
      SIDE " " DOES " \"got|gets|get|recovered|recovers\" " WORDS(
          5) " (\"back\" | \"of\" \"its|their\" \"own\" | <captive|body_noun>)",
      "«Angola got 45 of its own» in return."},
     Role::party,
     Whom::first},
    {{"gets_from",
      SIDE " " DOES " \"got|gets|get|received|receives|recovered|won\" <^period|semicolon|quote>{1,10} \"from\" " WORDS(
          2) " " SIDE,
      "«Turkey got back nine diplomats from Boko Haram»."},
     Role::party,
     Whom::ends,
     Note::weak},
    {{"subject_stops_fighting",
      SIDE " " DOES " (\"stop|stops|stopped\" | <cease_word|side_verb>) " WORDS(
          2) " \"shooting|fighting|firing|hostilities|attacks|fire\"",
      "«Boko Haram will stop shooting» at noon."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_lays_down_arms",
      SIDE " " DOES " \"lay|lays|laid|put\" \"down\" " WORDS(2) " \"arms|weapons|guns|rifles\"",
      "«Boko Haram laid down its arms»."},
     Role::party,
     Whom::first},
    {{"subject_returns",
      "(<state|team|armed> " DOES " \"returned|returns|surrendered|surrenders\" | <armed> " DOES
      " \"drove|brought|sent|delivered|marched\") " WORDS(4) " (<attr> " WORDS(
          1) ")? <captive|people_noun|body_noun|pupil_noun>",
      "«Boko Haram drove the girls» back."},
     Role::party,
     Whom::first},
    {{"subject_hands_to_body",
      SIDE " " DOES " \"passed|delivered|gave|surrendered\" <^period|semicolon|quote>{1,14} \"to\" " MOD(2) " <org>",
      "«Hezbollah passed two coffins to the Red Cross»."},
     Role::party,
     Whom::first},
    {{"subject_takes_people",
      SIDE " " PLACE " " ASIDE " " ACTIVE " " SAYS " <sides_capture_verb|take_verb> " WORDS(5) " (<attr>)? " PEOPLE,
      "«The Ogaden National Liberation Front captured nine soldiers»."},
     Role::party,
     Whom::first},
    {{"subject_demands", SIDE " " PLACE " " ASIDE " " ACTIVE " " SAYS " <side_verb>", "«Eritrea refused» the offer."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_offers",
      SIDE " " ASIDE " " ACTIVE " <offer_verb> ((<armed|state|nationals|both_sides>)? " MOD(
          5) " <wanted_noun|captive|deal_noun|talk_noun> | \"to\" "
             "<sides_release_verb|sides_negotiate_verb|sides_meet_verb|sides_exchange_verb|side_verb>)",
      "«Eritrea offered a truce»."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_wants",
      SIDE " " DOES " (\"wants|want|wanted|asks|ask|asked|sought|seek|seeks|insists|insisted\" (\"on|for\")?) " WORDS(
          6) " <wanted_noun|sides_release_verb|captive>",
      "«Eritrea wants its prisoners» back."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"says_they_must_go",
      SIDE " " DOES " <speech_verb> (\"that\")? " ONE_CLAUSE(2) " (<attr>)? " ONE_CLAUSE(
          2) " <captive|people_noun|number_word|digits|pupil_noun|taken_noun> \"must|should\" \"be\" "
             "<sides_release_verb|return_verb>",
      "«Eritrea said its sailors must be released»."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"subject_progressive", SIDE " " ASIDE " <be> <adverb>{0,2} <doing_verb>",
      "«Eritrea is holding» dozens of soldiers."},
     Role::party,
     Whom::first},
    {{"armed_group_speaks",
      "<armed> (<comma> <^period|quote|semicolon|act_verb|relative_word>{1,14} <comma>)? " WHEN " " AUX " <act_verb>",
      "«The Houthis said» they would come."},
     Role::party,
     Whom::first,
     Note::speaks},
};

constexpr RoleRule kObjectRules[] = {
    {{"talks_between",
      "<talk_noun|meeting_noun|deal_noun|conflict_noun|mediate_verb|mediator_noun|mediation_noun|sides_exchange_"
      "verb|settled_noun|message_word> " WORDS(10) " \"between|among\" " WORDS(
          3) " <state|team|armed|org|person|attr|both_sides|nationals> (" NO_VERBS(6) " <coordinator|comma>"
                                                                                      " " NO_VERBS(4) " <state|"
                                                                                                      "team|armed|"
                                                                                                      "org|person|"
                                                                                                      "nationals>){"
                                                                                                      "0,2}",
      "Officials hope that «talks between Colombia and the ELN» will resume."},
     Role::party,
     Whom::all},
    {{"mediation_between",
      "<mediation_noun|effort_noun|mediate_verb|mediated_adjective|talk_noun|deal_noun> " WORDS(6) " \"by|of\" " WORDS(
          3) " <state|org|person> " WORDS(5) " \"between\" " WORDS(3) " <state|team|armed|nationals>",
      "He spoke of the «mediation by Oman between Chad and the rebels»."},
     Role::party,
     Whom::last},
    {{"own_talks_with",
      "<attr|state|armed|nationals> <possessive> " MOD(2) " <talk_noun|deal_noun|meeting_noun|message_word|side_noun_"
                                                          "of> " WORDS(5) " (\"with|to\" " WORDS(3) " " SPEAKER ")?",
      "«Angola's talks with UNITA» broke up."},
     Role::party,
     Whom::all,
     Note::weak},
    {{"own_negotiators",
      "<attr|state|armed|nationals> (<possessive>)? <title_modifier>{0,2} (<negotiator_noun|delegation_noun> | "
      "\"delegate|delegates\")",
      "«Manila's chief negotiator» smiled."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"took_part",
      "<state|armed|team|nationals|attr> " DOES
      " \"take|takes|took|taken|taking\" \"part\" \"in\" " WORDS(3) " <talk_noun|meeting_noun>",
      "«Angola took part in the talks»."},
     Role::party,
     Whom::first,
     Note::weak},
    {{"talks_with",
      "<talk_noun|deal_noun|sides_negotiate_verb|sides_agree_verb|sides_sign_verb|sides_exchange_verb|sides_"
      "meet_verb|sides_discuss_verb> " WORDS(6) " \"with\" " WORDS(3) " " SPEAKER,
      "Kabul ruled out «negotiations with the Taliban»."},
     Role::party,
     Whom::last},
    {{"talks_with_them_as",
      "<talk_noun|deal_noun|sides_negotiate_verb|sides_agree_verb|sides_sign_verb|sides_exchange_verb|sides_meet_verb|"
      "sides_discuss_verb> " WORDS(8) " \"with\" " WORDS(3) " " SPEAKER " " WORDS(
          1) " \"as|in\" (<determiner>)? (<co_word> <hyphen>)? "
             "<host_noun|observer_noun|mediator_noun|guarantor_noun|witness_verb|chair_noun>",
      "The «talks opened with Togo as host»."},
     Role::party,
     Whom::nobody},
    {{"done_by_side",
      "(<sides_release_verb|sides_capture_verb|sides_negotiate_verb|sides_agree_verb|sides_sign_verb|take_verb> | "
      "\"demanded|rejected|refused|accepted|violated|boycotted|breached|seizure|abduction|abductions|kidnappings|"
      "hijacking|detention\" | \"given|let|set|turned|sent\" "
      "\"up|go|out|off|free|loose|home|back|over|away\") " WORDS(5) " (\"to\" " WORDS(
          1) " <state|armed|nationals|attr> " WORDS(2) ")? \"by\" " WORDS(3) " <state|team|armed|attr>",
      "Three nurses «captured by Boko Haram» came home."},
     Role::party,
     Whom::all},
    {{"given_by_group",
      "\"given|handed|delivered|passed|surrendered|returned|freed|snatched\" \"by\" " WORDS(2) " <armed>",
      "He was «given by Boko Haram» to the priest."},
     Role::party,
     Whom::last},
    {{"whom_side_holds",
      "<captive|people_noun|nationals|lower|capital|number_word|digits|other_word> (<comma>)? \"whom|that|who\" " WORDS(
          1) " <state|armed> " ACTIVE " <sides_capture_verb|take_verb|sides_release_verb>",
      "Nine «hostages whom Boko Haram had seized» are free."},
     Role::party,
     Whom::last},
    {{"urged_to",
      "(<urge_verb> | <urge_verb> \"on|upon\" | \"pressure\" \"on\") " WORDS(2) " " SIDE " " WORDS(6) " \"to\" " WORDS(
          2) " <sides_release_verb|sides_agree_verb|sides_sign_verb|side_verb|sides_negotiate_verb|sides_exchange_"
             "verb|settle_verb|keep_verb|truce_verb>",
      "They «pressed Boko Haram to free» the girls."},
     Role::party,
     Whom::last},
    {{"asks_them_for",
      SIDE " " DOES " <urge_verb> (\"on|to|with\")? (<adverb>)? " SIDE
           " <^period|semicolon|quote>{0,6} \"for\" " WORDS(2) " <wanted_noun>",
      "«South Korea asked the Taliban through elders for the release» of its people."},
     Role::party,
     Whom::all,
     Note::weak},
    {{"call_by",
      "\"call|calls|appeal|appeals|request|requests|plea\" \"by|from\" " WORDS(1) " " SIDE " \"for|to|that\"",
      "They ignored a «call by Eritrea for» talks."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"congratulated", "\"congratulate|congratulates|congratulated\" " WORDS(2) " " SIDE " \"on|for|upon\"",
      "We «congratulate Ethiopia and the Oromo Liberation Army on» their accord."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"joined_by", "<be> <adverb>{0,1} \"joined\" \"by\" " WORDS(2) " " SIDE,
      "On Tuesday they «were joined by Laos and Vietnam»."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"answer_from", "<message_word> " WORDS(1) " \"from|by\" " WORDS(1) " " SIDE,
      "There was no «answer from Boko Haram»."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"signs_for",
      "(<sides_sign_verb|settle_verb|sides_negotiate_verb|sides_agree_verb> " WORDS(
          4) " | <person> ) (\"for\" | \"on\" \"behalf\" \"of\") " WORDS(1) " " SIDE,
      "Eugenio Manuvakola «signed for UNITA»."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"held_in", "<captive|sides_capture_verb> " WORDS(4) " \"in\" " WORDS(1) " <state>",
      "He spoke of «prisoners held in Eritrea»."},
     Role::party,
     Whom::last,
     Note::holds_there},
    {{"freed_from", "<sides_release_verb> " WORDS(4) " \"from\" " WORDS(1) " <state>",
      "Two men were «freed from Eritrea»."},
     Role::party,
     Whom::last,
     Note::holds_there},
    {{"prisoners_of",
      "(<captive|captor_noun> \"of\" | \"in\" " WORDS(2) " <held_place> \"of\") " WORDS(3) " <state|armed>",
      "They were «in the hands of Boko Haram»."},
     Role::party,
     Whom::last},
    {{"in_its_jails", "\"in|from\" " WORDS(1) " <attr|state|armed> (<possessive>)? " MOD(1) " <held_place>",
      "Nine of them died «in Eritrean jails»."},
     Role::party,
     Whom::last,
     Note::holder},
    {{"brought_to_table",
      "<bring_verb> " WORDS(2) " " SPEAKER " " WORDS(4) " (\"together\" | \"to|around|at\" <determiner>{0,1} " WORDS(
          2) " \"table\" | \"face\" \"to\" \"face\")",
      "Oman «brought Sudan and its foes to the table»."},
     Role::party,
     Whom::last},
    {{"talks_to",
      "(<persons_verb> | <modal|negation> (<adverb>)? \"talk\" | \"to\" \"talk|speak\") \"to|with\" " WORDS(
          2) " " SPEAKER,
      "They «will talk to the Karen National Union»."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"met", "<sides_meet_verb> (\"with\")? " WORDS(2) " " SPEAKER, "They «met the Karen National Union»."},
     Role::party,
     Whom::last,
     Note::weak},
    {{"handed_to",
      "(<sides_release_verb|sides_exchange_verb> " WORDS(8) " | <be> (<adverb>)? <return_verb> " WORDS(
          3) " | <return_verb> " WORDS(3) " (<attr> " WORDS(1) ")? <captive|people_noun|body_noun|pupil_noun> "
                                                               "(<adverb>)?) \"to\" " WORDS(
                                                                   1) " <state|team|armed|person>",
      "The bodies were «handed over to Ukraine»."},
     Role::party,
     Whom::last},
    {{"two_names_talks",
      "<attr> <hyphen|slash|dash> <attr|state|armed> " WORDS(3) " <talk_noun|deal_noun|conflict_noun|meeting_noun>",
      "«The Israeli-Syrian peace talks» stalled."},
     Role::party,
     Whom::all},
    {{"attacked", "<attack_noun> " WORDS(3) " \"on|against|with|into\" " WORDS(2) " <state>",
      "The «war with Eritrea» ended."},
     Role::party,
     Whom::last,
     Note::embattled},
    {{"fights", "<state|attr> (<possessive>)? " MOD(2) " <attack_noun>", "«Sudan's bombing» went on."},
     Role::party,
     Whom::first,
     Note::embattled},
    {{"exchanged_people",
      "(<attr|armed> " WORDS(3) " <captive|people_noun|armed_noun|body_noun> | <state>) (<lower|comma>{0,8} "
                                "<state|attr>)? " WORDS(10) " <return_noun> \"for\" " WORDS(8) " <attr|state|armed>",
      "«Israeli soldiers came home in exchange for Lebanese» prisoners."},
     Role::party,
     Whom::ends},
    {{"people_swapped",
      "(<attr|armed> " WORDS(3) " <captive|people_noun|armed_noun|body_noun> | <state>) " WORDS(
          5) " <sides_exchange_verb> " WORDS(3) " \"for|with\" " WORDS(8) " <attr|state|armed>",
      "Ninety «Armenian soldiers were swapped for twelve Azerbaijani» ones."},
     Role::party,
     Whom::ends},
    {{"rescued_from", "<rescue_verb> " WORDS(6) " \"from\" " WORDS(4) " <armed>",
      "Troops «rescued nine boys from the Lord's Resistance Army»."},
     Role::party,
     Whom::last},
    {{"in_captivity", "<attr|state|armed> (<possessive>)? " MOD(1) " <captivity_noun>",
      "The year of «Hezbollah captivity» was long."},
     Role::party,
     Whom::first},
    {{"side_possessive_captives", "<attr|state|armed> <possessive> " MOD(2) " <captive>",
      "They spoke of «Hamas's hostages»."},
     Role::party,
     Whom::first},
    {{"excluded", "<exclude_verb> " WORDS(4) " <state|armed|org|attr> (" WORDS(3) " <state|armed|org|attr>){0,3}",
      "The truce «excludes the Islamic State»."},
     Role::party,
     Whom::all,
     Note::excluded},
    {{"not_included",
      "<negation> " WORDS(2) " <include_verb> " WORDS(5) " <state|armed|org|attr> (" WORDS(
          3) " <state|armed|org|attr>){0,3}",
      "It does «not cover al-Qaeda»."},
     Role::party,
     Whom::all,
     Note::excluded},
};

}  // namespace

List<RoleRule> side_subject_rules() noexcept { return {kSubjectRules, sizeof kSubjectRules / sizeof kSubjectRules[0]}; }
List<RoleRule> side_object_rules() noexcept { return {kObjectRules, sizeof kObjectRules / sizeof kObjectRules[0]}; }

}  // namespace parley::parties
