// The role rules for go-betweens, by their task: who appoints or sends them, with whom they share it, whom they see, fetch and persuade.
// Read aloud: <state>, <armed>, <org>, <person> are actors, or rows of actors joined by "and"; <attr> is a name that modifies the noun behind it.
#include "parties/roles.h"
#include "parties/roles_pieces.h"

namespace parley::parties {
namespace {

constexpr RoleRule kTaskRules[] = {
    {{"whom_a_body_chose",
      "<person|state> <comma>{0,1} \"whom|that\" " WORDS(1) " <org|state> " AUX " <appoint_verb> " WORDS(
          2) " \"with|to|as|for\" " WORDS(4) " (" SITTING " | <mediation_noun|mediate_verb|supervise_verb> | " BETWEEN
                                             ")",
      "«Idriss Deby, whom the African Union has asked to mediate», arrives today."},
     Role::mediator,
     Whom::all},
    {{"chosen_to_mediate",
      "<appoint_verb> " WORDS(3) " <person|org|state> (<comma> (<^period|semicolon|quote|person>{1,10} "
                                 "<comma>)?)? \"to\" " WORDS(3) " (<mediate_verb> | <supervise_verb> " WORDS(
                                     5) " " SITTING ")",
      "Togo «sent its foreign minister, Joseph Koffigoh, to chair the talks»."},
     Role::mediator,
     Whom::last},
    {{"man_chosen_to_mediate",
      "<person> <^period|semicolon|quote|person>{1,12} \"man|woman|statesman\" "
      "<^period|semicolon|quote|person>{0,6} <appoint_verb> \"to\" <mediate_verb>",
      "They called on «Macky Sall, the man whom the region had picked to mediate»."},
     Role::mediator,
     Whom::first},
    {{"both_persons_mediate",
      "<person> <comma> <^period|semicolon|quote|person>{1,12} <comma> \"and\" <person> (<comma> "
      "<^period|semicolon|quote|person>{1,12} <comma>)? (\"who\")? " AUX
      " (<mediate_verb> | <supervise_verb> " WORDS(5) " " SITTING ")",
      "«Erkki Tuomioja, a former minister, and Jan Egeland mediated» in the end."},
     Role::mediator,
     Whom::people},
    {{"mediates_jointly_with",
      OUTSIDER " " DOES " (<mediate_verb> " WORDS(6) " | <supervise_verb> " WORDS(
          4) " " SITTING
             " " WORDS(3) " | \"conducted|conducts|ran|led\" " WORDS(
                 2) " (" SITTING
                    " | <mediation_noun|object_pronoun>) " WORDS(
                        3) ") (\"jointly|together|along\" \"with\" | \"alongside\") " AGENTS,
      "«Norway mediated together with Cuba»."},
     Role::mediator,
     Whom::all},
    {{"with_a_partner_mediates",
      "<state|org|person|nationals> <comma> (<together_word>)? \"with\" " MODIFIERS
      " <state|org|person|nationals> <comma> " AUX " " CHAIN " <mediate_verb>",
      "«Qatar, along with Norway, is mediating»."},
     Role::mediator,
     Whom::all},
    {{"presides_over_conciliation",
      OUTSIDER " " DOES " <supervise_verb|lead_verb> " WORDS(
          3) " (<panel_noun> \"of\" <mediation_noun> | <mediation_noun> <panel_noun|delegation_noun> | "
             "\"contact\" "
             "\"group\")",
      "«Bishop Carlos Belo headed the commission of conciliation»."},
     Role::mediator,
     Whom::first},
    {{"heads_a_bodys_committee",
      "<person> " DOES
      " <supervise_verb|lead_verb> " WORDS(4) " \"committee|troika|panel\" \"of|from\" " WORDS(2) " <org>",
      "«Omar Bongo leads the mixed committee of the African Union» on the border."},
     Role::mediator,
     Whom::all},
    {{"makes_up_the_mediation",
      "((<person|org|state> " WORDS(2) " <coordinator>)? <person|org|state> (\"of|from\" "
                                       "<org|state>)?) " WORDS(1) " (\"made|make|makes\" \"up\" | "
                                                                  "\"formed|form|joined|joins|completed|"
                                                                  "completes\") " WORDS(
                                                                      3) " (<mediation_noun|mediator_noun>)"
                                                                         " (<panel_noun|delegation_noun>)?",
      "«Horst Koehler and Jan Eliasson made up the mediation team»."},
     Role::mediator,
     Whom::all},
    {{"separate_meetings",
      OUTSIDER " " DOES " " WORDS(6) " <separate_word> " WORDS(2) " " SITTING " " WORDS(1) " \"with\"",
      "«Cyrus Vance held separate talks with» the two ministers."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"they_meet_separately",
      "<pronoun|person|state> <coordinator> " WORDS(3) " (<attr|state> (<possessive>)? " WORDS(
          3) ")? <person|state> " AUX
             " <sides_meet_verb|persons_verb> " WORDS(1) " <separately_word> " WORDS(3) " \"with\" " WORDS(
                 5) " (<attr|state> (<possessive>)? " WORDS(5) ")? <person>",
      "«He and Yasser Arafat met separately with Madeleine Albright»."},
     Role::mediator,
     Whom::last,
     Note::weak},
    {{"meets_separately",
      OUTSIDER " " DOES
               " (<sides_meet_verb|persons_verb|sides_discuss_verb|sides_negotiate_verb> | \"visited|received\") "
               "(" WORDS(3) " <state|armed|person|team|both_sides|attr|nationals>){0,3} " WORDS(2) " <separately_word>",
      "«James Baker met separately» with the foes."},
     Role::mediator,
     Whom::first,
     Note::weak_alone},
    {{"works_with_both",
      OUTSIDER " " DOES " (<work_verb> " WORDS(
          5) " \"with|between\" | \"leaned|leans|leaning|prevailed\" (\"up\")? \"on|upon\" | \"in\" "
             "\"touch|contact\" \"with\") " WORDS(1) " (" BOTH " | \"each|both\")",
      "«David Welch worked on the text with both men»."},
     Role::mediator,
     Whom::first},
    {{"persuades_both",
      OUTSIDER " " DOES " <persuade_verb> (\"on|upon\")? " WORDS(1) " (" BOTH " | \"the\" \"two|pair\") " WORDS(
          2) " \"to|into|that\"",
      "«Kofi Annan talked both camps into» a recount."},
     Role::mediator,
     Whom::first},
    {{"obtains_from_both",
      "<deal_noun|talk_noun|release_noun> (<comma>)? (\"that|which\")? " WORDS(
          1) " <person|state|org|nationals> " ASIDE " " AUX
             " (<secure_verb> | \"extracted|wrung|arranged|engineered\") " WORDS(4) " \"from\" " WORDS(
                 3) " (" BOTH
                    " | <state|armed|person|attr|team> " WORDS(3) " <coordinator> " WORDS(
                        3) " <state|armed|person|attr|team>)",
      "The «truce that Habib Bourguiba obtained from both sides» held."},
     Role::mediator,
     Whom::first},
    {{"comes_to_fetch",
      OUTSIDER " " DOES " (<motion_word|go_verb> | \"came|gone|sent\") <^period|semicolon|quote>{0,8} "
               "(\"to\" (<fetch_verb> | \"fetch|free|bring\") " WORDS(
                   3) " <captive|people_noun|object_pronoun|number_word|digits|taken_noun> | "
                      "\"for\" " WORDS(2) " <captive|taken_noun>)",
      "«Jesse Jackson came over to fetch the hostages»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"who_got_them_out",
      "\"who\" " AUX " \"bring|get|got|brought|talked|pried\" <object_pronoun> <adverb>{0,1} "
      "\"out|home|back|free\" <comma>{0,1} <person>",
      "He embraced the general «who got them out, Abbas Ibrahim»."},
     Role::mediator,
     Whom::last,
     Note::weak},
    {{"goes_to_reason_with",
      OUTSIDER " " DOES " (<motion_word|go_verb> | \"came|gone\") <^period|semicolon|quote>{0,8} \"to\" "
               "(<sides_negotiate_verb> | \"reason|plead|intercede|parley|bargain\") " WORDS(1) " \"with|for\"",
      "«Father Alec Reid had gone into the hills to reason with» them."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"flies_them_to_the_talks",
      "<state|org|person|nationals> " DOES " \"flew|flown|flies|ferried|drove|driven\" " WORDS(
          2) " <armed|person|team|both_sides> \"to\" " WORDS(2) " " SITTING,
      "«Gambia had flown the Taliban to the meeting»."},
     Role::mediator,
     Whom::first,
     Note::weak},
    {{"co_chairmen_named",
      "(<person> \"and\" " WORDS(3) " <co_word> <hyphen> \"chairmen|chairs\" | <co_word> <hyphen> "
                                    "<mediator_noun>) (<comma|colon>)? " NEAR_AGENTS,
      "There were «Richard Holbrooke and his two co-chairmen, Carl Bildt of the European Union and Igor "
      "Ivanov of Russia»."},
     Role::mediator,
     Whom::all},
    {{"mediator_of_a_body", GO_BETWEEN " " WORDS(3) " \"of|from|for\" " MODIFIERS " <org>",
      "She is the chief «mediator of the African Union»."},
     Role::mediator,
     Whom::last},
    {{"worked_out_under",
      "(<drawn_verb> | \"thrashed|negotiated|brokered|reached\") " WORDS(
          3) " \"under\" " MODIFIERS " (<attr|state> (<possessive>)?)? <person|org>",
      "The charter was «hammered out under Mozambique's Joaquim Chissano»."},
     Role::mediator,
     Whom::last},
    {{"grateful_to",
      "\"grateful|gratitude|thankful|indebted|appreciation\" " WORDS(
          3) " \"to\" " MODIFIERS " <state|org|nationals> (<comma|coordinator>{1,2} (\"to\")? " MODIFIERS
             " <state|org|nationals>){0,4}",
      "We are «grateful to Ecuador, to Cuba and to Norway»."},
     Role::mediator,
     Whom::all,
     Note::weak},
    {{"sent_by_a_body",
      "(<leader_noun|panel_noun|mediator_noun|delegation_noun> | \"heads\" \"of\" \"state\") " WORDS(
          3) " <appoint_verb> " WORDS(1) " \"by\" " MODIFIERS " <org>",
      "The five «leaders sent by the African Union» flew in."},
     Role::mediator,
     Whom::last,
     Note::weak},
    {{"bodys_delegation_led_by",
      "(<delegation_noun|panel_noun> | \"mission\") \"of|from\" " MODIFIERS
      " <org> " WORDS(4) " \"led|headed\" \"by\" " AGENTS,
      "A «mission of the African Union, headed by Abdulsalami Abubakar», met him."},
     Role::mediator,
     Whom::all,
     Note::weak},
    {{"assisted_by",
      "(<both_sides|talk_noun|meeting_noun|team> | \"they\") " WORDS(3) " \"assisted|helped|aided|guided\" " WORDS(
          1) " \"by\" " AGENTS,
      "«They were assisted by the African Union»."},
     Role::mediator,
     Whom::all,
     Note::weak},
    {{"whose_good_offices", "<person|state|org> <comma> \"whose\" \"good\" <offices_noun>",
      "«Oscar Arias, whose good offices» they sought, waited."},
     Role::mediator,
     Whom::first},
    {{"own_good_offices", "<attr|state|org|person> (<possessive>)? \"good\" <offices_noun>",
      "They accepted «Norway's good offices»."},
     Role::mediator,
     Whom::first},
};

}  // namespace

List<RoleRule> go_between_task_rules() noexcept { return {kTaskRules, sizeof kTaskRules / sizeof kTaskRules[0]}; }

}  // namespace parley::parties
