// The role rules for go-betweens, by what they do: mediate, chair, arrange; go back and forth, carry messages, receive captives.
// Read aloud: <state>, <armed>, <org>, <person> are actors, or rows of actors joined by "and"; <attr> is a name that modifies the noun behind it.
#include "parties/roles.h"
#include "parties/roles_pieces.h"

namespace parley::parties {
namespace {

// Who mediates, convenes, arranges, persuades.
constexpr RoleRule kDeedRules[] = {
    {{"does_not_mediate", DOER " " NOT_DONE " <mediate_verb>", "«Mexico ruled out mediating» between the two."},
     Role::mediator,
     Whom::nobody},
    {{"is_mediated", DOER " " DOES " <be> (<adverb>)? \"mediated|brokered|facilitated|arbitrated|intermediated\"",
      "«Mali and the rebels broke a truce that had been mediated» by others."},
     Role::mediator,
     Whom::nobody},
    {{"chairs_its_own",
      OUTSIDER " " DOES " <supervise_verb> (\"over\")? " WORDS(
          4) " (\"cabinet|council|board|committee|parliament|security|"
             "emergency|army|defence|defense|staff|party\" " WORDS(
                 2) " <meeting_noun|sitting_noun> | <meeting_noun|sitting_noun> "
                    "\"of\" (<possessive_pronoun> | \"the|its|top|senior|military\"{0,3} "
                    "\"cabinet|council|board|committee|parliament|generals|commanders|ministers|governors\"))",
      "«Moussa Faki chaired an emergency meeting of the council» on Friday."},
     Role::mediator,
     Whom::nobody},
    {{"mediates", DOER " " DOES " <mediate_verb>", "«Oman has been trying to broker» a way out."},
     Role::mediator,
     Whom::first},
    {{"arranges",
      OUTSIDER " " DOES
               " <arrange_verb> " WORDS(6) " <deal_noun|talk_noun|meeting_noun|sides_release_verb|wanted_noun|captive>",
      "«Algeria helped to arrange the release» of the crew."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"helps_to_secure",
      DOER " " DOES " <help_verb> (\"to|in\")? <secure_verb> " WORDS(
          6) " <deal_noun|talk_noun|meeting_noun|sides_release_verb|wanted_noun|captive>",
      "«Mali had helped to secure the release» of four."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"helps_to_bring_out",
      DOER " " DOES
           " <help_verb> (\"to\")? \"bring|get|win|obtain|gain|negotiate|free|pry\" <^period|semicolon|quote>{1,8} "
           "\"out|home|back|free|freedom|release|over\"",
      "«Qatar helped to bring him out»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"works_to_bring_out",
      OUTSIDER " " DOES " \"bring|get|got|brought|pry\" <object_pronoun> <adverb>{0,1} \"out|home|back|free\"",
      "«Qatar had worked for months to get him out»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"helps_with_release",
      DOER " " DOES " <help_verb> \"with|in\" " WORDS(2) " <sides_release_verb|wanted_noun|deal_noun|talk_noun>",
      "«The Red Cross helped with the release» of four."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"runs_mediation",
      OUTSIDER " " DOES " <talk_verb|settle_verb|lead_verb|supervise_verb|take_verb> (\"over|up\")? " WORDS(
          2) " <mediation_noun>",
      "«Julius Nyerere began the mediation» in 1998."},
     Role::mediator,
     Whom::first},
    {{"who_mediated", DOER " " DOES " <supervise_verb> <comma|period|semicolon>",
      "«Stephanie Williams, who moderated,» smiled."},
     Role::mediator,
     Whom::first},
    {{"body_secures",
      "<org> " DOES
      " <secure_verb> " WORDS(6) " <deal_noun|talk_noun|meeting_noun|sides_release_verb|wanted_noun|captive>",
      "«The Red Cross has won the release» of four."},
     Role::mediator,
     Whom::first},
    {{"works_for_deal",
      "<state|org> (<adverb>)? ((<comma>)? (<together_word>)? \"with\" " WORDS(
          1) " <state|org> (<comma>)?)? " ASIDE " " AUX
             " <work_verb> " WORDS(8) " <secure_verb|deal_noun|talk_noun> " WORDS(
                 6) " <deal_noun|talk_noun|sides_release_verb|captive|implement_noun>",
      "«Norway together with Cuba has been working to secure the release of captives»."},
     Role::mediator,
     Whom::all,
     Note::weak},
    {{"works_together_to_exchange",
      "<state|org|armed> " AUX
      " (<be>)? <work_verb> (<adverb|lower>)? <together_word> \"to\" <sides_release_verb|sides_exchange_verb>",
      "«Hezbollah and the Red Cross are working together to exchange» remains."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"drew_up", OUTSIDER " " ASIDE " " AUX " <sponsor_verb> " WORDS(6) " <deal_noun|talk_noun|plan_noun>",
      "«Russia and Turkey sponsored the truce»."},
     Role::mediator,
     Whom::first},
    {{"co_chairs",
      OUTSIDER " " ASIDE " " AUX " (<lower> \"to\")? <co_word> <hyphen> <supervise_verb> " WORDS(
          8) " <talk_noun|deal_noun|meeting_noun|panel_noun>",
      "«Norway and Cuba co-chaired the talks»."},
     Role::mediator,
     Whom::first},
    {{"both_of_whom_mediate",
      "(<person|state|org> <^period|semicolon|quote>{1,8})? <person|state|org> (<comma>)? \"both|all\" \"of\" "
      "\"whom\" " AUX " (<help_verb> (\"to\")?)? <mediate_verb>",
      "He thanked «Qatar and also its neighbour Oman, both of whom helped facilitate» it."},
     Role::mediator,
     Whom::all},
    {{"chairs_the_meeting", "<person> " DOES " <supervise_verb> " WORDS(2) " <meeting_noun> (<period|comma>)",
      "«Faure Gnassingbe will chair the meeting.»"},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"convenes",
      "<org|person> " DOES " <revive_verb|supervise_verb> " WORDS(5) " <talk_noun|meeting_noun|sitting_noun>",
      "«The African Union sought to revive peace talks»."},
     Role::mediator,
     Whom::first},
    {{"body_runs_talks",
      "(<org> | <person> \"of\" <org>) " DOES " \"ran|runs|run|running|conducted|conducts|lead|leads|led\" " WORDS(
          3) " <talk_noun|process_noun|mediation_noun|meeting_noun|sitting_noun>",
      "«The African Union ran the negotiations»."},
     Role::mediator,
     Whom::first},
    {{"presents_a_compromise",
      OUTSIDER " " DOES " (\"presented|submitted|tabled|circulated|drafted|offered\" | \"put\" \"forward\") " WORDS(
          2) " (\"bridging\" <plan_noun> | \"draft|compromise\") (" WORDS(4) " \"to|for|between\")",
      "«Norway presented a bridging proposal to» the foes."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"convenes_them",
      OUTSIDER " " DOES " \"convened|convenes|summoned|gathered|assembled\" " WORDS(
          1) " (<state|armed|team|both_sides|person> | " BOTH ") " WORDS(3) " \"for|to|in|at|around|round\"",
      "«Norway convened the Taliban and the government for» talks."},
     Role::mediator,
     Whom::first},
    {{"leads_talks_between",
      OUTSIDER " " DOES " (<lead_verb> | \"ran|runs|running|conducts|conducted\") " WORDS(2) " " SITTING
                                                                                             " \"between|among\"",
      "«Norway is leading the talks between» them."},
     Role::mediator,
     Whom::first},
    {{"makes_a_deal_between",
      OUTSIDER " " DOES " (<secure_verb|drawn_verb|sides_negotiate_verb|arrange_verb> | "
               "\"midwifed|worked|hammered|thrashed|struck\") (\"out\")? " WORDS(
                   4) " <deal_noun|talk_noun|meeting_noun> \"between|among\"",
      "«Norway worked out a truce between» them."},
     Role::mediator,
     Whom::first},
    {{"nurses_talks",
      OUTSIDER " " DOES " \"nursed|nursing|midwifed|piloted|navigated|marshalled\" " WORDS(3) " (" SITTING
                                                                                              " | <deal_noun>)",
      "«Swiss diplomats nursed the talks» along."},
     Role::mediator,
     Whom::first},
    {{"persuades",
      OUTSIDER " " DOES " <persuade_verb> " WORDS(
          2) " (<both_sides|state|armed|team|nationals|object_pronoun>|\"them\") " WORDS(3) " \"to|into|that\"",
      "«Cardinal Jaime Ortega persuaded the rebels to» wait."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"had_part_in_it",
      DOER " " ASIDE " " AUX " (<play_verb> " WORDS(4) " <role_noun> | \"instrumental|involved|active\") \"in\" " WORDS(
          3) " <wanted_noun|deal_noun|talk_noun|sides_release_verb>",
      "«Gabon was instrumental in the release» of nine sailors."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"uses_influence", OUTSIDER " " DOES " \"used|uses|using\" " WORDS(3) " \"influence|leverage|contacts|ties\"",
      "«Syria used its influence» with the captors."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"reconciles",
      OUTSIDER " " DOES " \"reconcile|reconciles|reconciled|reconciling\" " WORDS(
          3) " (" BOTH " | <camp_noun|lower|state|armed|person|nationals>)",
      "«Kuwait laboured to reconcile the neighbours»."},
     Role::mediator,
     Whom::first},
    {{"sounds_out",
      OUTSIDER " " DOES " \"sound|sounds|sounded|sounding\" \"out\" " WORDS(1) " <state|armed|person|both_sides>",
      "«Switzerland was asked to sound out Boko Haram»."},
     Role::mediator,
     Whom::first},
    {{"body_carries_out",
      "<org> " DOES " (\"carried|carry|carries|carrying\" \"out\" | \"handled|conducted|performed\") " WORDS(
          4) " <deal_noun|release_noun|return_noun|wanted_noun>",
      "«The Red Cross carried out the exchange»."},
     Role::mediator,
     Whom::first},
    {{"body_presents_plan",
      "<org> " DOES
      " \"presented|tabled|submitted|submits|proposed|proposes\" " WORDS(3) " <deal_noun|plan_noun> \"to\"",
      "«The African Union presented a plan to» the factions."},
     Role::mediator,
     Whom::first},
    {{"telephones_both", "<person> " DOES " \"telephoned|phoned|called|visited\" " BOTH,
      "«Djibril Bassole telephoned both sides»."},
     Role::mediator,
     Whom::first},
    {{"steers_talks",
      OUTSIDER " " DOES " \"steer|steers|steered|steering|guide|guides|guided|guiding|shepherded|shepherd\" " WORDS(
          3) " <talk_noun|meeting_noun|process_noun>",
      "«Abdelaziz Bouteflika had steered the talks»."},
     Role::mediator,
     Whom::first},
    {{"bargains_for_them",
      OUTSIDER " " DOES " \"bargained|bargains|interceded|intercedes|pleaded|haggled\" " WORDS(3) " \"for\" " WORDS(
          4) " <release_noun|held_place|sides_release_verb|captive|people_noun|taken_noun|freedom_noun>",
      "«Charles Taylor had bargained for their freedom»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"lends_vehicles", "<state|org> " DOES " \"lent|lends|provided|supplied|chartered\" " WORDS(2) " <vehicle_noun>",
      "«Brazil lent two helicopters»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"puts_a_plane_at_their_disposal",
      DOER " " DOES " \"put|puts|placed\" " WORDS(2) " <vehicle_noun> " WORDS(5) " \"at\" " WORDS(3) " \"disposal\"",
      "«Gabon put two planes at the disposal» of the Red Cross."},
     Role::mediator,
     Whom::first},
    {{"offers_mediation",
      OUTSIDER " " DOES " \"offered|offers|offering|offer\" (<possessive_pronoun|adjective_word|lower|good_word>){0,3} "
               "(\"services\" | <mediation_noun|offices_noun>)",
      "«Costa Rica offered its good offices»."},
     Role::mediator,
     Whom::first},
    {{"moderates_it", "<org|person> " DOES " <supervise_verb> \"it|them\"", "«Jean Arnault moderated it»."},
     Role::mediator,
     Whom::first},
    {{"supervises",
      OUTSIDER " " DOES " <supervise_verb> " WORDS(
          5) " <talk_noun|deal_noun|meeting_noun|sitting_noun|process_noun|sides_release_verb|captive|wanted_noun>",
      "«The Red Cross oversaw the transfer of prisoners»."},
     Role::mediator,
     Whom::first},
    {{"hosts_between",
      "<state|org> " DOES " <host_verb> " WORDS(5) " (<attr|org> (<possessive>)? " WORDS(
          3) ")? <talk_noun|meeting_noun|deal_noun> " WORDS(3) " \"between\"",
      "«Kenya hosted talks between» the factions."},
     Role::mediator,
     Whom::first,
     Note::also_host},
};

// Who goes from one side to the other, carries their messages, is called a go-between, fetches captives.
constexpr RoleRule kWayRules[] = {
    {{"does_not_go_between", DOER " " NOT_DONE " (<motion_word|mediate_verb|go_verb>) " WORDS(5) " \"between\"",
      "«China denied that it was mediating between» the two."},
     Role::mediator,
     Whom::nobody},
    {{"does_not_stand_between", DOER " " NOT_DONE " <acting_word|stand_verb> " WORDS(5) " " BETWEEN " (\"between\")?",
      "«Chile said it could not act as mediator» there."},
     Role::mediator,
     Whom::nobody},
    {{"carries_anothers_terms",
      OUTSIDER " " DOES " (<carry_verb> | \"took|brought|bore\") " WORDS(
          1) " <attr|armed|state|person> (<possessive>)? " WORDS(2) " <message_word> " WORDS(3) " \"to\"",
      "«Oman carried Iran's answers to» the other side."},
     Role::mediator,
     Whom::first},
    {{"carries_messages",
      OUTSIDER " " DOES " <carry_verb> " NOT_OWN(4) " <message_word> " WORDS(
          6) " (\"between|among|from|for\" | \"back\" \"and|to\" | \"to\" " WORDS(2) " <both_sides> | \"to\" \"both\")",
      "«Oman relayed messages between» the capitals."},
     Role::mediator,
     Whom::first},
    {{"passes_on",
      OUTSIDER " " DOES
               " \"pass|passes|passed|passing|convey|conveyed|conveys|relay|relayed|relays|transmitted|forwarded|"
               "sent\" \"on\" " NOT_OWN(4) " <message_word>",
      "«Brazil has passed on a reply»."},
     Role::mediator,
     Whom::first},
    {{"carries_things",
      OUTSIDER " " DOES " <carry_verb> " NOT_OWN(
          3) " \"messages|notes|offers|proposals|letters|answers|questions|file|papers|drafts|ideas|suggestions\"",
      "«Pakistan carried messages» all winter."},
     Role::mediator,
     Whom::first},
    {{"brings_terms",
      "(<org> | <person> " OF_BODY ") " DOES
      " \"brought|took|bore|brings|takes\" " NOT_OWN(3) " <message_word> " WORDS(3) " \"to|from|back\"",
      "«Martti Ahtisaari brought the terms to» Belgrade."},
     Role::mediator,
     Whom::first},
    {{"puts_questions",
      OUTSIDER " " DOES " <carry_verb> (<both_word> \"side\" | <both_sides>) <possessive> " WORDS(2) " <message_word>",
      "«Oman put each side's demands» to the other."},
     Role::mediator,
     Whom::first},
    {{"goes_between",
      DOER " " DOES " (\"stands|stood|goes|went\" | <motion_word|mediate_verb|go_verb>) " WORDS(5) " \"between\"",
      "«Bishop Carlos Belo travelled back and forth between» the camps."},
     Role::mediator,
     Whom::first},
    {{"spends_time_between",
      DOER " " ASIDE " " AUX " \"spent\" " WORDS(6) " <motion_word|mediate_verb> " WORDS(2) " \"between\"",
      "«Olusegun Obasanjo spent the night going between» the rooms."},
     Role::mediator,
     Whom::first},
    {{"chairs_conference",
      OUTSIDER " " DOES " (<acting_word|any_auxiliary|comma> (\"as\")? <determiner|adverb|lower>{0,3} | <comma> "
               "<determiner>) (<co_word> <hyphen>)? \"chairman|chairmen|chairs|chairperson\" \"of\" " WORDS(
                   2) " (<attr|state> (<possessive>)?)? " WORDS(3) " " SITTING,
      "«Carl Bildt will serve as chairman of the talks»."},
     Role::mediator,
     Whom::first},
    {{"sits_between_them",
      "<state|org|person|attr> " DOES " \"sat|sit|sits|stand|stands|stood\" \"between\" (\"them\" | " BOTH ")",
      "«Togo sat between them»."},
     Role::mediator,
     Whom::first},
    {{"goes_from_one_to_the_other",
      OUTSIDER " " ASIDE " " NOT_OWN(4) " <motion_word|mediate_verb|go_verb|carry_verb> " WORDS(
          6) " \"from\" \"one\" " WORDS(10) " \"to\" \"the\" <other_word>",
      "«Swiss diplomats went from one camp to the other»."},
     Role::mediator,
     Whom::first},
    {{"goes_from_room_to_room",
      OUTSIDER " " DOES " (<motion_word|mediate_verb|go_verb> | \"went|goes\") " WORDS(3) " \"from\" " WORDS(
          4) " <person|state|armed|attr|team|nationals> (<possessive>)? " WORDS(2) " \"to\" " WORDS(4) " <person|state|"
                                                                                                       "armed|"
                                                                                                       "attr|team|"
                                                                                                       "nationals>",
      "«Jimmy Carter went from the cabin of Menachem Begin to that of Anwar Sadat»."},
     Role::mediator,
     Whom::first},
    {{"messages_between",
      OUTSIDER " " ASIDE " " WORDS(9) " \"with|carrying|bearing\" " WORDS(2) " <message_word> " WORDS(
          2) " \"between|from|for\" " WORDS(3) " <state|armed|person|both_sides|attr|team>",
      "«Ernst Uhrlau flew in with offers from Hezbollah»."},
     Role::mediator,
     Whom::first},
    {{"brings_them_together",
      OUTSIDER " " DOES
               " <bring_verb> <determiner|lower>{0,2} (<camp_noun> | <leader_noun|commander_noun|official_noun>) "
               "\"together\"",
      "«Martti Ahtisaari brought the commanders together»."},
     Role::mediator,
     Whom::first},
    {{"body_bargains",
      "<org> (\"led|headed\" \"by\" " WORDS(4) " <person>)? " DOES
                                               " <sides_negotiate_verb> " WORDS(4) " \"with\" " WORDS(2) " " SIDE,
      "«The Red Cross has negotiated with the rebels»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"brings_together",
      OUTSIDER " " DOES
               " <bring_verb> " WORDS(3) " <person|state|armed|team|nationals|attr> <^period|semicolon|quote>{0,8} "
                                         "(\"together\" | \"to\" <determiner>{0,1} <^period|comma|preposition>{0,2} "
                                         "\"table|terms|agreement\" | \"to\" "
                                         "<sides_sign_verb|sides_agree_verb|sides_meet_verb|sides_release_verb|sides_"
                                         "exchange_verb|sides_negotiate_verb|"
                                         "settle_verb>)",
      "«Omar al-Bashir brought the Houthis and the Saudis together»."},
     Role::mediator,
     Whom::first},
    {{"with_one_between",
      "\"with\" " WORDS(
          1) " <state|org|person|armed> (<comma> <^period|semicolon|quote>{1,18} <comma>)? "
             "(\"stand|standing\" \"between\" | \"between\" \"them\" | \"in\" \"between\" | \"in\" \"the\" \"chair\" | "
             "\"acting\" \"as\" " MODIFIERS " " BETWEEN ")",
      "They bargained «with Togo standing between»."},
     Role::mediator,
     Whom::first},
    {{"one_between_them", "\"between\" \"them\" <comma> " MODIFIERS " <state|org|person>",
      "There stood Begin, Sadat and, «between them, Jimmy Carter»."},
     Role::mediator,
     Whom::last},
    {{"carries_the_plan",
      OUTSIDER " " DOES
               " (<carry_verb> | \"took|brought|bore\") " NOT_OWN(3) " <plan_noun> \"to\" <capital|state|armed|person>",
      "«Martti Ahtisaari carried the plan to Belgrade»."},
     Role::mediator,
     Whom::first},
    {{"is_between",
      DOER " " DOES " (<any_auxiliary|auxiliary|adverb>{1,4} | <comma>) (<acting_word>)? (\"as\")? "
           "<determiner|coordinator|adverb>{0,2} " MOD(4) " (<attr> " MOD(1) ")? " BETWEEN,
      "«Algeria has been an honest broker» before."},
     Role::mediator,
     Whom::first},
    {{"acts_as_between",
      DOER " " DOES " (<acting_word|stand_verb|chain_verb|become_verb> (\"as\")? | <play_verb> " WORDS(
          3) " <role_noun> \"of|as\") (" WORDS(1) " <attr|armed|state|person|team|both_sides> (<possessive>)?)? "
                                                  "<determiner|lower|title_modifier|coordinator|adverb|pronoun|ordinal_"
                                                  "word|hyphen>{0,6} "
                                                  "(<lower|mediator_noun|channel_noun> <coordinator>)? (\"third\" "
                                                  "<hyphen> \"party\")? " BETWEEN,
      "«Sweden acts as our protecting power» there."},
     Role::mediator,
     Whom::first},
    {{"as_between",
      OUTSIDER " " WORDS(10) " (<attr> " WORDS(
          4) ")? \"as|for\" <determiner|lower|title_modifier>{0,3} (<co_word> <hyphen>)? " BETWEEN,
      "Talks will go on with «Norway as go-between»."},
     Role::mediator,
     Whom::first},
    {{"chosen_as_between",
      "<lower|chain_verb|act_verb> " WORDS(
          3) " <state|org|person> \"as|to\" (\"be|act|serve\" (\"as\")?)? <determiner|lower|title_modifier>{0,3} "
             "(<co_word> <hyphen>)? " BETWEEN,
      "The rebels «accepted Ghana as mediator»."},
     Role::mediator,
     Whom::last},
    {{"brings_both",
      OUTSIDER " " DOES
               " <bring_verb|sides_meet_verb|sides_discuss_verb|sides_negotiate_verb> (\"with\")? " WORDS(3) " " BOTH,
      "«Martti Ahtisaari took the parties» through five rounds."},
     Role::mediator,
     Whom::first},
    {{"talks_with_both",
      OUTSIDER " " DOES
               " <settle_verb|sides_exchange_verb> " WORDS(3) " <talk_noun|meeting_noun> \"with\" " WORDS(3) " " BOTH,
      "«Burkina Faso held talks with both sides»."},
     Role::mediator,
     Whom::first},
    {{"speaks_to_both",
      OUTSIDER " " DOES " (<persons_verb|through_word|sides_discuss_verb> | \"talks\") " WORDS(4) " \"to|with\" " BOTH,
      "«Djibril Bassole talks to both groups»."},
     Role::mediator,
     Whom::first},
    {{"both_sides_met",
      "<both_sides> " WORDS(4) " <sides_meet_verb> " WORDS(2) " \"with\" " WORDS(6) " <person|org> (" WORDS(
          8) " <person|attr|state>){0,4}",
      "«The two sides met with Norwegian envoy Erik Solheim»."},
     Role::mediator,
     Whom::people},
    {{"neutral_moves_captives",
      "<org> (<vehicle_noun|people_noun|official_noun>)? " DOES " <transfer_verb|escort_verb> " WORDS(
          7) " <captive|people_noun|body_noun|vehicle_noun|digits|number_word|vague_count|object_pronoun>",
      "«The Red Cross flew the prisoners» home."},
     Role::mediator,
     Whom::first},
    {{"handed_to_neutral",
      "((<sides_release_verb|sides_exchange_verb|return_verb> | \"passed|delivered|turned\") "
      "<^period|semicolon|quote|org>{0,14} | <captive|people_noun|body_noun|digits|number_word> " WORDS(
          4) " <carry_verb|transfer_verb> " WORDS(10) ") \"to\" " WORDS(3) " <org>",
      "The «bodies were passed across the frontier to the Red Cross»."},
     Role::mediator,
     Whom::last},
    {{"through_body", "\"through|via\" " WORDS(1) " <org> \"to\" <fetch_verb|sides_release_verb>",
      "They asked «through the Red Cross to receive» him."},
     Role::mediator,
     Whom::last},
    {{"asked_to_receive",
      "\"ask|asks|asked|asking|invite|invites|invited|allowed\"  <determiner|lower|former_word>{0,2} <person|org> "
      "\"to\" <fetch_verb> " WORDS(3) " (<attr|nationals> " WORDS(
          2) ")? <captive|people_noun|object_pronoun|lower|article>",
      "They «asked Piedad Cordoba to receive the hostages»."},
     Role::mediator,
     Whom::last},
};

}  // namespace

List<RoleRule> go_between_deed_rules() noexcept { return {kDeedRules, sizeof kDeedRules / sizeof kDeedRules[0]}; }
List<RoleRule> go_between_way_rules() noexcept { return {kWayRules, sizeof kWayRules / sizeof kWayRules[0]}; }

}  // namespace parley::parties
