// The role rules: what a text says when somebody is a side, mediates, hosts, guarantees, observes, leads a delegation or negotiates.
// Read aloud: <state>, <armed>, <org>, <person> are actors, or rows of actors joined by "and"; <attr> is a name that modifies the noun behind it.
#include "parties/roles.h"

namespace parley::parties {
namespace {

// Pieces that many rules share.
#define ACTOR "<state|team|armed|org>"
#define SIDE "<state|team|armed>"
#define SPEAKER "<state|team|armed|nationals>"
#define ANYONE "<state|team|armed|org|person>"
// What may stand between a subject and its verb: a clause between commas, auxiliaries, adverbs.
#define ASIDE "(<comma> <^period|quote|semicolon|speech_verb>{1,14})? (<comma>)? (<relative_word>)?"
#define AUX "<auxiliary|any_auxiliary|adverb>{0,4} (<lower>)?"
#define ACTIVE "<have|modal|do|adverb>{0,3}"
#define WORDS(n) "<^period|semicolon|quote|state|armed|org|person|attr|both_sides|team|nationals>{0," #n "}"

constexpr RoleRule kSideSubjects[] = {
    {{"subject_deals",
      SPEAKER " " ASIDE " " ACTIVE " (<lower>)? <sides_negotiate_verb|sides_agree_verb|sides_sign_verb|sides_exchange_verb|sides_meet_verb|sides_discuss_verb>",
      "«The Philippines has agreed» to a truce."},
     Role::party, Whom::first, true},
    {{"agrees_to_help",
      SIDE " " ASIDE " " AUX " <sides_agree_verb|side_verb|sides_negotiate_verb> \"to\" (<help_verb>)? <mediate_verb|host_verb|revive_verb|help_verb>",
      "«Togo offered to mediate»."},
     Role::party, Whom::nobody},
    {{"released_statement",
      SIDE " " ACTIVE " <sides_release_verb> " WORDS(3) " <paper_noun>",
      "«Turkey released a statement» on Friday."},
     Role::party, Whom::nobody},
    {{"subject_takes_or_frees",
      SIDE " " ASIDE " " ACTIVE " <sides_release_verb|sides_capture_verb|side_verb>",
      "«Hezbollah handed» over two bodies."},
     Role::party, Whom::first},
    {{"subject_progressive",
      SIDE " " ASIDE " <be> <adverb>{0,2} <doing_verb>",
      "«Eritrea is holding» dozens of soldiers."},
     Role::party, Whom::first},
    {{"armed_group_speaks",
      "<armed> " ASIDE " " AUX " <act_verb>",
      "«The Houthis said» they would come."},
     Role::party, Whom::first},
};

constexpr RoleRule kSideObjects[] = {
    {{"talks_between",
      "<talk_noun|meeting_noun|deal_noun|conflict_noun|mediate_verb|mediator_noun|mediation_noun|sides_exchange_verb> " WORDS(10) " \"between|among\" " WORDS(3) " <state|team|armed|org|person|attr|both_sides|nationals> "
      "(" WORDS(6) " <coordinator|comma> " WORDS(4) " <state|team|armed|org|person|nationals>){0,2}",
      "Officials hope that «talks between Colombia and the ELN» will resume."},
     Role::party, Whom::all},
    {{"talks_with",
      "<talk_noun|deal_noun|sides_negotiate_verb|sides_agree_verb|sides_sign_verb|sides_exchange_verb|sides_meet_verb|sides_discuss_verb> " WORDS(6) " \"with\" " WORDS(3) " " SPEAKER,
      "Kabul ruled out «negotiations with the Taliban»."},
     Role::party, Whom::last},
    {{"done_by_side",
      "<sides_release_verb|sides_capture_verb|sides_negotiate_verb|sides_agree_verb|sides_sign_verb|side_verb> <lower|adverb|digits>{0,3} \"by\" " WORDS(2) " <state|team|armed|attr>",
      "Three nurses «captured by Boko Haram» came home."},
     Role::party, Whom::last},
    {{"held_in",
      "<captive|sides_capture_verb> " WORDS(4) " \"in|from\" " WORDS(1) " <state>",
      "He spoke of «prisoners held in Eritrea»."},
     Role::party, Whom::last, false, false, Note::holder},
    {{"met", "<sides_meet_verb> (\"with\")? " WORDS(2) " " SPEAKER, "They «met the Karen National Union»."}, Role::party, Whom::last, true},
    {{"handed_to",
      "<sides_release_verb|sides_exchange_verb> " WORDS(8) " \"to\" " WORDS(1) " " SIDE,
      "The bodies were «handed over to Ukraine»."},
     Role::party, Whom::last},
    {{"two_names_talks",
      "<attr> <hyphen|slash|dash> <attr|state|armed> " WORDS(3) " <talk_noun|deal_noun|conflict_noun|meeting_noun>",
      "The «Israeli-Syrian peace talks» stalled."},
     Role::party, Whom::all},
    {{"attacked",
      "<attack_noun> " WORDS(3) " \"on|against|with|into\" " WORDS(2) " <state>",
      "The «war with Eritrea» ended."},
     Role::party, Whom::last, false, false, Note::embattled},
    {{"fights", "<state> (<possessive>)? <lower>{0,2} <attack_noun>", "«Sudan's bombing» went on."}, Role::party, Whom::first, false, false, Note::embattled},
    {{"side_possessive_captives",
      "<attr> <possessive> <lower>{0,2} <captive>",
      "They spoke of «Hamas's hostages»."},
     Role::party, Whom::first},

    {{"excluded", "<exclude_verb> " WORDS(4) " " ACTOR, "The truce «excludes the Islamic State»."}, Role::party, Whom::all, false, false, Note::excluded},
    {{"not_included", "<negation> " WORDS(2) " <include_verb> " WORDS(5) " (<attr>)? " WORDS(3) " " ACTOR, "It does «not cover al-Qaeda»."}, Role::party, Whom::all, false, false, Note::excluded},
};

constexpr RoleRule kGoBetweens[] = {
    {{"mediates", ANYONE " " ASIDE " " AUX " (<help_verb|side_verb|sides_agree_verb|work_verb> (\"to\")?)? <mediate_verb>",
      "«Oman quietly brokered» the release."},
     Role::mediator, Whom::first},
    {{"mediated_by", "<mediate_verb|mediated_adjective|supervise_verb|escort_verb> <lower|adverb>{0,2} \"by\" " WORDS(6) " <state|team|armed|org|person|attr>",
      "The swap was «brokered by the United Arab Emirates»."},
     Role::mediator, Whom::last},
    {{"actor_mediated_by", ANYONE " <mediate_verb|mediated_adjective> \"by\" " WORDS(6) " <state|team|armed|org|person|attr>",
      "A deal with «Hamas brokered by Egypt» held."},
     Role::mediator, Whom::last},
    {{"hyphen_mediated", "<attr|state|org> <hyphen> <mediated_adjective>", "A «Saudi-mediated» swap freed them."},
     Role::mediator, Whom::first},
    {{"convenes", "<org|person> " ASIDE " " AUX " " WORDS(4) " <revive_verb> " WORDS(4) " <talk_noun>",
      "«The African Union sought to revive peace talks»."},
     Role::mediator, Whom::first},
    {{"own_talks", "<attr|org> (<hyphen> \"backed|led\")? <lower|title_modifier>{0,1} (\"peace\")? <talk_noun>",
      "They left the «UN peace talks»."},
     Role::mediator, Whom::first, true},
    {{"led_process", "<attr|org> <hyphen> \"led|backed\" <lower>{0,2} <talk_noun|process_noun|mediation_noun|deal_noun|effort_noun>",
      "The «UN-led process» resumes."},
     Role::mediator, Whom::first},
    {{"own_mediation", "<attr|state|org> (<possessive>)? <lower|title_modifier>{0,2} <mediation_noun|mediator_noun>",
      "They met under «Kenyan mediation»."},
     Role::mediator, Whom::first},
    {{"mediation_of", "<mediation_noun|supervision_noun|auspices_noun> \"of|by|from\" " WORDS(4) " " ANYONE,
      "They were freed through the «mediation of Switzerland»."},
     Role::mediator, Whom::last},
    {{"under_auspices", "\"under\" " WORDS(1) " <attr|state|org> (<possessive>)? <lower>{0,1} <auspices_noun|supervision_noun>",
      "Talks resume «under African Union auspices»."},
     Role::mediator, Whom::last},
    {{"good_offices", "\"good\" <offices_noun> \"of\" " WORDS(4) " " ANYONE,
      "It thanked the «good offices of Norway»."},
     Role::mediator, Whom::last},
    {{"mediators_named", "<mediator_noun> (<comma|colon|dash>)? (\"from|like\")? " WORDS(1) " <state|org|person>",
      "He thanked «mediators Qatar and Egypt»."},
     Role::mediator, Whom::last},
    {{"thanked_for_mediation",
      "<thank_word> " WORDS(6) " <state|org> (" WORDS(3) " <state|org|person|attr>){0,4} " WORDS(2) " \"for\" " WORDS(5) " <offices_noun|mediation_noun|mediate_verb>",
      "We «thank Switzerland for its good offices»."},
     Role::mediator, Whom::all},
    {{"thanked_for",
      "<thank_word> " WORDS(6) " <state|org|person> (" WORDS(3) " <state|org|person|attr>){0,8} " WORDS(2) " \"for\" " WORDS(8) " <effort_noun|mediation_noun|mediate_verb>",
      "We «thank Switzerland for its good work»."},
     Role::mediator, Whom::all, true},
    {{"thanked_including",
      "<thank_word> " WORDS(12) " <partners_noun> " WORDS(16) " <comma> \"including|especially|particularly\" " WORDS(4) " <state|org|person> (" WORDS(3) " <state|org|person|attr>){0,4}",
      "I «thank our partners who worked on this, including Norway»."},
     Role::mediator, Whom::all, true},
    {{"own_efforts", "<attr|state|org> (<possessive>)? <lower|title_modifier>{0,2} \"diplomacy|efforts|facilitation|intercession\"",
      "After «Swiss efforts» they came home."},
     Role::mediator, Whom::first, true},
    {{"coordination_with",
      "<coordination_noun|effort_noun> \"with\" " WORDS(3) " <state|org> <^period|semicolon>{0,4} <first_plural|pronoun> <adverb|auxiliary>{0,2} <mediate_verb|secure_verb>",
      "In «coordination with Jordan, we brokered» it."},
     Role::mediator, Whom::first, true},
    {{"co_mediators", "<state|org> " WORDS(8) " \"as\" <determiner|lower>{0,2} (<co_word> <hyphen>)? <mediator_noun>",
      "It has the support of «Norway as a mediator»."},
     Role::mediator, Whom::last},
    {{"efforts_of", "<effort_noun|mediation_noun> " WORDS(2) " \"of|by|from\" " WORDS(4) " <state|org> (" WORDS(4) " <coordinator> " WORDS(3) " <state|org>)?",
      "Thanks to the «diplomatic efforts of Switzerland» they are free."},
     Role::mediator, Whom::all},
    {{"works_for_deal",
      "<state|org> (<adverb>)? (\"with\" " WORDS(1) " <state|org>)? " ASIDE " " AUX " <work_verb> " WORDS(8) " <secure_verb|deal_noun|talk_noun> " WORDS(5) " <deal_noun|talk_noun|sides_release_verb|captive|implement_noun>",
      "«Norway has been working to secure the release of captives»."},
     Role::mediator, Whom::first, true},
    {{"works_with",
      "<work_verb> " WORDS(3) " \"with\" " WORDS(5) " <state|org> (" WORDS(3) " <state|org>){0,2} " WORDS(6) " <secure_verb|mediate_verb> " WORDS(6) " <deal_noun|talk_noun|sides_release_verb|captive|implement_noun>",
      "He was «working with Jordan and Oman to secure a deal»."},
     Role::mediator, Whom::all, true},
    {{"is_mediator", "<state|org|person> " ASIDE " (<any_auxiliary|auxiliary|adverb>{1,4} | <comma>) (<acting_word>)? (\"as\")? <determiner|lower|title_modifier|coordinator>{0,4} <mediator_noun>",
      "«Algeria has acted as a mediator» before."},
     Role::mediator, Whom::first},
    {{"carries_messages", ANYONE " " ASIDE " " AUX " <carry_verb> <determiner|lower|adverb>{0,3} <message_noun>",
      "«Oman relayed messages» to both."},
     Role::mediator, Whom::first},
    {{"supervises", "<state|org> " ASIDE " " AUX " <supervise_verb> " WORDS(5) " <talk_noun|deal_noun|meeting_noun|sides_release_verb|captive>",
      "«The Red Cross oversaw the transfer of prisoners»."},
     Role::mediator, Whom::first},
    {{"hosts_between", "<state|org> " ASIDE " " AUX " (<side_verb|sides_agree_verb> \"to\")? <host_verb> " WORDS(5) " (<attr|org> (<possessive>)? " WORDS(3) ")? <talk_noun|meeting_noun|deal_noun> " WORDS(3) " \"between\"",
      "«Kenya hosted talks between» the factions."},
     Role::mediator, Whom::first, false, true},
    {{"hosts", "<state|org> " ASIDE " " AUX " (<side_verb|sides_agree_verb> \"to\")? <host_verb> " WORDS(5) " (<attr|org> (<possessive>)? " WORDS(3) ")? <talk_noun|meeting_noun|deal_noun>",
      "«Norway will host the next round»."},
     Role::host, Whom::first},
    {{"hosted_by", "<talk_noun|meeting_noun|deal_noun> " WORDS(4) " <host_verb|hosted_adjective> \"by\" " WORDS(2) " <state|org|attr>",
      "The «talks hosted by Togo» failed."},
     Role::host, Whom::last},
    {{"hyphen_hosted", "<attr|state> <hyphen> <hosted_adjective>", "The «Ugandan-hosted» talks failed."}, Role::host, Whom::first},
    {{"host_country", "<host_noun> (<lower>)? (<comma>)? " WORDS(1) " <state>", "They thanked «host Cuba»."}, Role::host, Whom::last},
    {{"is_host", "<state> " ASIDE " <any_auxiliary|comma|auxiliary> <determiner|lower>{0,3} <host_noun>",
      "«Tunisia was the host»."},
     Role::host, Whom::first},
    {{"guarantees", "<state|org> " ASIDE " " AUX " <guarantee_verb> " WORDS(6) " <deal_noun|talk_noun|implement_noun>",
      "«Chad guaranteed the accord»."},
     Role::guarantor, Whom::first},
    {{"is_guarantor", "<state|org|attr> " ASIDE " " WORDS(6) " <guarantor_noun>", "«Russia and Turkey act as guarantors»."},
     Role::guarantor, Whom::first},
    {{"guarantors_named", "<guarantor_noun> " WORDS(6) " <state|org>", "The «guarantors are Cuba and Norway»."},
     Role::guarantor, Whom::last},
    {{"guaranteed_by", "\"guaranteed\" \"by\" " WORDS(3) " <state|org|attr>", "A truce «guaranteed by Ethiopia» held."},
     Role::guarantor, Whom::last},
    {{"as_observer", "<state|org|attr> " ASIDE " " WORDS(7) " \"as\" <determiner|lower>{0,2} <observer_noun>",
      "«The EU attended as an observer»."},
     Role::observer, Whom::first},
    {{"own_observers", "<attr|org|state> (<possessive>)? <lower|title_modifier>{0,1} <observer_noun>", "«Brazilian observers» were there."},
     Role::observer, Whom::first},
    {{"observers_from", "<observer_noun> \"from|of\" " WORDS(2) " <state|org>", "It was watched by «observers from Chile»."},
     Role::observer, Whom::last},
    {{"monitors", "<state|org> " ASIDE " " AUX " <monitor_verb> " WORDS(5) " <deal_noun|talk_noun|captive>",
      "«The OSCE monitors the ceasefire»."},
     Role::observer, Whom::first},
    {{"monitored_by", "<monitor_verb> \"by\" " WORDS(3) " <state|org|attr>", "The truce was «monitored by Bhutan»."},
     Role::observer, Whom::last},
};

constexpr RoleRule kPersons[] = {
    {{"leads_delegation", "<person> " ASIDE " " AUX " <lead_verb> " WORDS(3) " (<attr|state|armed|org>)? " WORDS(3) " <delegation_noun>",
      "«Abbas Araghchi led the Iranian delegation»."},
     Role::delegation_head, Whom::first},
    {{"leads_team", "<person> " ASIDE " " AUX " <lead_verb> " WORDS(3) " <team>", "«Abbas Araghchi led the Iranian delegation»."},
     Role::delegation_head, Whom::first},
    {{"delegation_led_by", "(<state|team|armed|attr> (<possessive>)? " WORDS(3) ")? <delegation_noun> " WORDS(5) " \"led|headed\" \"by\" " WORDS(8) " (<attr>)? " WORDS(6) " <person>",
      "A «team led by Ali Bagheri» arrived."},
     Role::delegation_head, Whom::last},
    {{"named_delegation_led_by", "<state|team|armed|org> " WORDS(4) " \"led|headed\" \"by\" " WORDS(8) " (<attr>)? " WORDS(6) " <person>",
      "«Taliban negotiators, led by Abbas Stanikzai», arrived."},
     Role::delegation_head, Whom::last},
    {{"persons_meet", "<person> " ASIDE " " AUX " <sides_meet_verb|sides_discuss_verb|sides_negotiate_verb|sides_agree_verb> " WORDS(6) " (\"with\")? " WORDS(3) " <person|state|armed>",
      "«Antony Blinken met his counterpart Wang Yi»."},
     Role::negotiator, Whom::all},
    {{"person_negotiates", "<person> " ASIDE " " AUX " <sides_negotiate_verb|sides_discuss_verb>", "«Martin Griffiths negotiated» for days."},
     Role::negotiator, Whom::first},
    {{"talks_of_persons", "<talk_noun|meeting_noun> " WORDS(8) " \"between\" " WORDS(4) " <person> (" WORDS(6) " <coordinator> " WORDS(6) " <person>)?",
      "The «talks between Sergei Lavrov and Antony Blinken» were short."},
     Role::negotiator, Whom::all},
    {{"talks_with_person", "<talk_noun|meeting_noun> " WORDS(3) " \"with\" " WORDS(6) " <person>",
      "He held «talks with Ismail Haniyeh»."},
     Role::negotiator, Whom::last},
};

#undef ACTOR
#undef SIDE
#undef SPEAKER
#undef ANYONE
#undef ASIDE
#undef AUX
#undef ACTIVE
#undef WORDS

}  // namespace

List<RoleRule> side_subject_rules() noexcept { return {kSideSubjects, sizeof kSideSubjects / sizeof kSideSubjects[0]}; }
List<RoleRule> side_object_rules() noexcept { return {kSideObjects, sizeof kSideObjects / sizeof kSideObjects[0]}; }
List<RoleRule> go_between_rules() noexcept { return {kGoBetweens, sizeof kGoBetweens / sizeof kGoBetweens[0]}; }
List<RoleRule> person_rules() noexcept { return {kPersons, sizeof kPersons / sizeof kPersons[0]}; }

}  // namespace parley::parties
