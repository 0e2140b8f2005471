// The role rules for those who stand by: guarantors and observers.
#include "parties/roles.h"
#include "parties/roles_pieces.h"

namespace parley::parties {
namespace {

constexpr RoleRule kWatcherRules[] = {
    {{"guarantees",
      "<state|org|person> " DOES " <guarantee_verb> (\"that\" | (\"for\")? " WORDS(
          7) " <deal_noun|talk_noun|implement_noun|assured_noun|sides_release_verb>)",
      "«Chad guaranteed the accord»."},
     Role::guarantor,
     Whom::first},
    {{"enforces", "<state|org> " DOES " <enforce_verb> " WORDS(5) " <deal_noun|implement_noun>",
      "«The African Union will enforce the truce»."},
     Role::guarantor,
     Whom::first},
    {{"gives_guarantees",
      "<state|org> " DOES " <give_verb> " WORDS(4) " (<state|armed|both_sides|team|nationals|attr>)? " WORDS(
          3) " \"guarantees|assurances\" \"that|of|for|to\"",
      "«Turkey gave guarantees that» nobody would be touched."},
     Role::guarantor,
     Whom::first},
    {{"is_guarantor", "<state|org|attr> " DOES " " WORDS(6) " <guarantor_noun>",
      "«Russia and Turkey act as guarantors»."},
     Role::guarantor,
     Whom::first},
    {{"guarantors_named",
      "<guarantor_noun> (<countries_noun|country_noun|partners_noun|lower|power_noun>)? (\"of\" " WORDS(
          4) " " DEALING
             ")? <comma|colon|dash|hyphen|any_auxiliary|open>{0,2} (\"from|like|include|included\")? " NEAR_AGENTS,
      "The «guarantors are Cuba and Norway»."},
     Role::guarantor,
     Whom::all},
    {{"guaranteed_by", "\"guaranteed|underwritten|enforced\" <adverb|lower>{0,2} \"by\" " AGENTS,
      "A truce «guaranteed by Ethiopia» held."},
     Role::guarantor,
     Whom::all},
    {{"hyphen_guaranteed", ATTRS " <hyphen> \"guaranteed|underwritten\"", "A «Russian-guaranteed» truce held."},
     Role::guarantor,
     Whom::all},
    {{"guarantees_from",
      "\"with|under|on|by|receive|received\" " WORDS(3) " (\"guarantees|guarantee|assurances\" \"from|by\" " WORDS(
          3) " | \"the\" \"guarantee\" \"of\" <determiner>{0,1}) " ROW_OF_AGENTS,
      "They left «with guarantees from Jordan»."},
     Role::guarantor,
     Whom::all},
    {{"under_its_guarantee", "\"with|under|on\" " WORDS(1) " " ATTRS " (<possessive>)? " MOD(1) " <guarantee_noun>",
      "They left «under Jordanian guarantees»."},
     Role::guarantor,
     Whom::all},
    {{"as_observer",
      "<state|org|attr|person> " DOES " " WORDS(9) " \"as\" <determiner|lower>{0,2} \"observer|observers|witnesses\"",
      "«The EU attended as an observer»."},
     Role::observer,
     Whom::first},
    {{"observers_behind", "\"with|as\" " WORDS(2) " <observer_noun> \"from|of|like\" " AGENTS,
      "They signed «with observers from Chile»."},
     Role::observer,
     Whom::all},
    {{"own_observers", ATTRS " (<possessive>)? " MOD(2) " <observer_noun>", "«Brazilian observers» were there."},
     Role::observer,
     Whom::all},
    {{"has_observers", "<state|org> " DOES " <have|give_verb|send_verb> " WORDS(4) " <observer_noun>",
      "«Norway had sent observers»."},
     Role::observer,
     Whom::first},
    {{"observers_from", "<observer_noun> <comma|colon>{0,1} \"from|of|by\" " AGENTS,
      "There came «observers from Chile»."},
     Role::observer,
     Whom::all},
    {{"sits_in", "<state|org|person> " DOES " \"sat|sit|sits|sitting\" \"in\" (\"on\" | \"at\" | \"as\")",
      "«Slovenia sat in on» the talks."},
     Role::observer,
     Whom::first},
    {{"is_present",
      "<state|org> " DOES " <be|any_auxiliary|adverb>{0,3} (\"present\" \"at\" | \"in\" \"attendance\" | \"at\" "
      "\"the\" \"table\" \"as\") " WORDS(5) " (" DEALING " | <ceremony_noun>)",
      "«Algeria and Mauritania were present at the opening session»."},
     Role::observer,
     Whom::first},
    {{"witnesses", "<state|org|person> " DOES " <witness_verb> " WORDS(5) " <ceremony_noun>",
      "«Senegal witnessed the signing»."},
     Role::observer,
     Whom::first},
    {{"witnesses_signing",
      "<state|org|person> " ASIDE " " AUX " <witness_verb> " WORDS(4) " <deal_noun|sides_sign_verb>",
      "«Norway and Cuba witnessed the accord»."},
     Role::observer,
     Whom::first},
    {{"witnessed_by",
      "(\"in\" \"the\" \"presence\" \"of\" | \"witnessed|attended|watched|observed\" \"by\" | \"in\" \"front\" "
      "\"of\") " AGENTS,
      "They signed «in the presence of Senegal»."},
     Role::observer,
     Whom::all},
    {{"monitors",
      "<state|org> " DOES " (\"to\")? (<monitor_verb> | \"watch|watches|watched|watching\" \"over\") " WORDS(
          6) " <deal_noun|talk_noun|captive|implement_noun|assured_noun|settled_noun>",
      "«The OSCE monitors the ceasefire»."},
     Role::observer,
     Whom::first},
    {{"certifies",
      "<org> " ASIDE " " AUX " <certify_verb> " WORDS(5) " (<state|armed|attr|capital> " WORDS(4) ")? <comply_verb>",
      "«The OSCE confirmed that Armenia had complied»."},
     Role::observer,
     Whom::first},
    {{"asked_to_monitor",
      "\"ask|asks|asked|asking|invite|invites|invited|request|requested\" " WORDS(
          2) " <state|org> \"to\" (<monitor_verb> | \"watch\" \"over\")",
      "They «asked the United Nations to watch over» the guns."},
     Role::observer,
     Whom::first},
    {{"monitored_by", "<monitor_verb> <adverb|lower>{0,2} \"by\" " AGENTS, "The truce was «monitored by Bhutan»."},
     Role::observer,
     Whom::all},
};

}  // namespace

List<RoleRule> watcher_rules() noexcept { return {kWatcherRules, sizeof kWatcherRules / sizeof kWatcherRules[0]}; }

}  // namespace parley::parties
