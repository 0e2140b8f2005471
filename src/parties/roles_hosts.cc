// The role rules for hosts. A venue is no host: somebody must be said to host, to invite, to lend the place or to receive the delegations.
#include "parties/roles.h"
#include "parties/roles_pieces.h"

namespace parley::parties {
namespace {

constexpr RoleRule kHostRules[] = {
    {{"hosts",
      "<state|org|attr|person> " DOES " <host_verb> " WORDS(5) " (<attr|org|armed|state> (<possessive>)? " WORDS(
          3) "){0,3} <talk_noun|meeting_noun|deal_noun|process_noun|ceremony_noun>",
      "«Norway will host the next round»."},
     Role::host,
     Whom::first},
    {{"hosts_them",
      "<state> " DOES " <host_verb> " WORDS(
          3) " (" BOTH " | <team|delegation_noun|negotiator_noun|panel_noun|object_pronoun|camp_noun>)",
      "«Ghana has hosted both sides» since March."},
     Role::host,
     Whom::first},
    {{"plays_host", "<state|attr|person> " DOES " <play_verb> <host_noun>", "«Finland played host» to them."},
     Role::host,
     Whom::first},
    {{"own_hosting", "<state|attr> (<possessive>)? " MOD(1) " \"hosting\" \"of\" " WORDS(3) " " DEALING,
      "He praised «Egypt's hosting of the talks»."},
     Role::host,
     Whom::first},
    {{"hosted_by",
      "<talk_noun|meeting_noun|deal_noun|process_noun|both_sides|delegation_noun|team> <^period|semicolon|quote>{0,14} "
      "<host_verb|hosted_adjective> \"by\" " WORDS(3) " <state|org|attr|person>",
      "The «talks hosted by Togo» failed."},
     Role::host,
     Whom::last},
    {{"which_it_hosted",
      "<talk_noun|meeting_noun|process_noun|delegation_noun> " WORDS(5) " \"which|that\" " WORDS(
          1) " <state> " AUX " <host_verb> <comma|period>",
      "The «meeting, which Togo hosted,» failed."},
     Role::host,
     Whom::last},
    {{"hyphen_hosted", "<attr|state> <hyphen> <hosted_adjective>", "«The Ugandan-hosted» talks failed."},
     Role::host,
     Whom::first},
    {{"host_named",
      "<host_noun> (\"and\" <lower|title_modifier|title_noun>)? (\"country|nation|government|state\")? "
      "(<comma|colon|dash>)? (\"of\" " WORDS(3) " " DEALING " <comma>)? <state|attr|person>",
      "They thanked «host Cuba»."},
     Role::host,
     Whom::last},
    {{"is_host",
      "<state|attr> " ASIDE " <any_auxiliary|comma|auxiliary|adverb>{1,3} <determiner|lower>{0,3} <host_noun>",
      "«Tunisia was the host»."},
     Role::host,
     Whom::first},
    {{"as_host", "<state|attr|person> " WORDS(8) " \"as\" <determiner|lower>{0,2} (<co_word> <hyphen>)? <host_noun>",
      "«Finland is acting as host»."},
     Role::host,
     Whom::first},
    {{"lends_the_place",
      "<state> " DOES " <provide_verb> " WORDS(5) " <venue_word> (\"in\" " WORDS(3) ")? (\"for|to|where|as\")",
      "«Estonia offered a venue for» the talks."},
     Role::host,
     Whom::first},
    {{"lent_the_place", "<state> " DOES " \"lent|lends\" " WORDS(3) " <venue_word>", "«Gabon had lent the villa»."},
     Role::host,
     Whom::first},
    {{"venue_offered",
      "<give_verb> " WORDS(3) " (<attr> )? <venue_word> \"for|to\" " WORDS(6) " <talk_noun|meeting_noun>",
      "I «offer our Gabonese soil for talks»."},
     Role::host,
     Whom::first},
    {{"is_venue",
      "<state> " ASIDE
      " <any_auxiliary|auxiliary|comma> " MOD(3) " <venue_word> \"of|for\" " WORDS(3) " <talk_noun|meeting_noun>",
      "«Gabon was the venue for the first meeting»."},
     Role::host,
     Whom::first},
    {{"thanked_for_hosting",
      "<thank_word> " WORDS(6) " <state|org|person> " WORDS(6) " \"for\" (" WORDS(
          2) " <host_verb> | \"opening\" <possessive_pronoun> \"doors\")",
      "They «thanked Gabon for hosting» them."},
     Role::host,
     Whom::last,
     Note::only_host},
    {{"thanked_for_hospitality",
      "(<thank_word> | \"thanks\" \"to\") " WORDS(6) " <state|org|person> (" WORDS(
          3) " <state|org|person>){0,2} " WORDS(4) " \"for\" " WORDS(5) " \"hospitality\"",
      "They «thanked the people of Gabon for their warm hospitality»."},
     Role::host,
     Whom::all,
     Note::only_host},
    {{"hospitality_of", "\"hospitality\" " WORDS(4) " \"of|by|from\" " AGENTS,
      "He praised the «hospitality of Gabon»."},
     Role::host,
     Whom::all,
     Note::only_host},
    {{"is_host_to", "<state> " DOES " <be> " MOD(3) " <host_noun> \"to|of|for\"", "«Gabon was a gracious host to» us."},
     Role::host,
     Whom::first},
    {{"lends_capital_as",
      "<state> " DOES " <provide_verb> " WORDS(4) " (<state|attr|capital>)? \"as\" " WORDS(3) " <venue_word>",
      "«Kazakhstan offered Almaty as a venue»."},
     Role::host,
     Whom::first},
    {{"venue_by", "<venue_word> " WORDS(3) " <provide_verb> " WORDS(2) " \"by\" " WORDS(3) " <state|attr|org>",
      "They met in a «villa lent by Morocco»."},
     Role::host,
     Whom::last},
    {{"receives_delegations",
      "<state|person> " DOES " <welcome_verb> " WORDS(
          4) " (<attr> (<comma|coordinator>{1,2} (\"the\")?)?){0,3} (" BOTH
             " | <both_word> (<lower>)? <delegation_noun> | <team> | <delegation_noun|negotiator_noun>)",
      "«Gabon received the delegations» in its capital."},
     Role::host,
     Whom::first},
    {{"under_one_roof",
      "<state> " DOES
      " <have|bring_verb|auxiliary|any_auxiliary> " WORDS(3) " (<armed|attr|both_sides|team|state> " WORDS(
          2) "){0,2} \"under\" <number_word|possessive_pronoun|lower> \"roof\"",
      "«Gabon, which has had them under one roof» for weeks, smiled."},
     Role::host,
     Whom::first},
    {{"at_the_disposal", "<state> " DOES " <carry_verb|provide_verb> " WORDS(5) " \"at\" \"the\" \"disposal\" \"of\"",
      "«Morocco put a villa at the disposal of» the delegates."},
     Role::host,
     Whom::first},
    {{"met_on_invitation",
      "<talk_noun|meeting_noun|sides_meet_verb|sides_negotiate_verb|sides_discuss_verb|both_sides|team|motion_word> "
      "<^period|semicolon|quote>{0,16} \"at|on|upon\" \"the\" \"invitation\" (\"of\" | \"from\") " WORDS(
          4) " <state|org|person|attr>",
      "«The two delegations met in Doha at the invitation of Qatar»."},
     Role::host,
     Whom::last},
    {{"met_on_its_invitation",
      "<talk_noun|meeting_noun|sides_meet_verb|sides_negotiate_verb|sides_discuss_verb|both_sides|team> "
      "<^period|semicolon|quote>{0,16} \"at|on|upon\" " WORDS(
          1) " <state|org|person|attr> (<possessive>)? \"invitation\"",
      "The «talks opened on Moroccan invitation»."},
     Role::host,
     Whom::last},
    {{"families_are_guests",
      "(<captive> | \"families|relatives\") " WORDS(6) " \"guest|guests\" \"of\" " WORDS(3) " <state|person>",
      "The «families of the hostages were guests of Tunisia»."},
     Role::host,
     Whom::nobody},
    {{"guest_of", "\"guest|guests\" \"of\" " WORDS(3) " <state|person>", "They came as «guests of Tunisia»."},
     Role::host,
     Whom::last},
    {{"invites_to_talks",
      "<state> " DOES " \"invite|invites|invited|inviting\" " WORDS(3) " (" BOTH " | <state|armed|team> " WORDS(
          2) " (<coordinator|state|armed|team>{1,3})?) " WORDS(6) " <talk_noun|meeting_noun>",
      "«Uganda invited the parties to talks» in Entebbe."},
     Role::host,
     Whom::first},
};

}  // namespace

List<RoleRule> host_rules() noexcept { return {kHostRules, sizeof kHostRules / sizeof kHostRules[0]}; }

}  // namespace parley::parties
