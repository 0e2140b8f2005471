// The rule table of talks and exchanges, each rule with a sentence that its test runs.
#include "report/deals_rules.h"

namespace parley::report {
namespace {

constexpr const char* kMarkNames[kDealMarks] = {"party", "person", "sides", "date", "figure"};

// What kind of talks: "direct peace", "high-level", "face-to-face".
#define KIND \
  "(<talks_modifier> <hyphen>?){0,3} (\"face\" <hyphen> \"to\" <hyphen> \"face\")? (<talks_modifier> <hyphen>?){0,2} "
// "President", "the rebel chief", "his Dutch counterpart"
#define TITLES "<^period|comma|semicolon|quote|coordinator|preposition|auxiliary|saying|date|person>{0,5} "
#define ROUND "(<ordinal_word|round_adjective|number_word|digits|vague_count>)? <round_noun> \"of\" "

constexpr grammar::Rule kRules[] = {
    {"talks", "(" ROUND ")? " KIND "<talks_head>", "Both armies hope for «direct peace talks» by spring."},
    {"round of", ROUND KIND "<discussion_head|meeting_head>", "After the «third round of meetings» nobody spoke."},
    {"discussions", KIND "<discussion_head>", "The envoys began «technical discussions» on the lists."},
    {"session",
     "(<session_kind> <hyphen>?){1,3} (<hyphen> <body_head>)? <session_noun> | <session_kind> <hyphen> <body_head> "
     "<session_noun>",
     "The ministers held a «working session» in the port."},
    {"sessions with", "(<session_noun> | \"marathon\") \"with|between\"",
     "The premier held «sessions with» the rebels."},
    {"audience", "<audience_noun> \"with\"", "The chief had an «audience with» the emir."},
    {"tete-a-tete", "<tete_word> <hyphen>? <any> <hyphen>? <tete_word> | \"one\" <hyphen> \"on\" <hyphen> \"one\"",
     "A «tete-a-tete» of the two kings followed."},
    {"meeting", KIND "<meeting_head>", "A «face-to-face meeting» took place at the border post."},
    {"phone call", "(<talks_modifier>{0,2}) (<phone_word> | \"conference\") <hyphen>? <call_head>",
     "In a «telephone conversation» the two presidents agreed on little."},
    {"call", "<call_head>", "The «conversation» lasted an hour."},
    {"video call",
     "<video_head> | <talks_modifier>? <video_word> <hyphen>? "
     "(<call_head|meeting_head|video_noun|talks_head|conference_head>)",
     "Another «video conference» is due next week."},
    {"exchange of views", "<exchange_noun> \"of\" (<views_noun> | <paper_noun>)",
     "A first «exchange of views» was held."},
    {"conference",
     "(<topic_peace|topic_ceasefire> | <date> | <party> <hyphen>? | (<capital>){1,3}) <conference_head> | "
     "<conference_head> \"between\"",
     "A «peace conference» opened in the old capital."},
    {"back channel",
     "<channel_kind> <hyphen>? <channel_noun> | (<channel_noun> | <line_noun>) \"of\" <communication_noun>",
     "A «back channel» between the armies stayed open."},
    {"engagement", "<engagement_head>", "Years of «engagement» with the rebels bore fruit."},
    {"diplomacy", "<talks_modifier>{0,2} <diplomacy_head> | (<diplomatic_word> | \"peace\") <effort_noun>",
     "It took months of «shuttle diplomacy» to get there."},
    {"process", "(<process_kind> | <talks_city> | \"normandy\") <process_noun>",
     "The «peace process» is all but dead."},
    {"round", "(<ordinal_word|round_adjective>){1,2} <round_event>", "The «next round» is due in June."},
    {"rounds", "<number_word|digits|vague_count> <round_event>", "After «twelve rounds» nobody had moved."},
    {"table",
     "<process_kind> (<table_noun> | <room_noun>) | \"on|at|to|from\" \"the\" <table_noun> | <around_word> "
     "\"one|a|the\" "
     "<same_word>? <table_noun> | \"at|across\" (\"one\" | \"the\" <same_word>) <table_noun> | \"in|under\" (\"one\" | "
     "\"the\" <same_word>) <room_noun> | \"to|into\" \"the\" <conference_head> <room_noun>",
     "They want the enemy back at the «negotiating table» soon."},
    {"met", "<meet_form>", "The two envoys «met» on a bridge."},
    {"sat down",
     "<sit_form> (<down_word> | <across_word> | \"with\" | \"together\" | (<around_word> | \"at\") (<determiner> | "
     "\"the\" "
     "| \"one\")? <same_word>? <table_noun>)",
     "The two chiefs «sat down» in a border hotel."},
    {"came face to face",
     "(<come_form> | <face_lead> | <be>) \"face\" <hyphen>? \"to\" <hyphen>? \"face\" | \"face\" <hyphen>? \"to\" "
     "<hyphen>? "
     "\"face\" \"with\" | <face_form> <each_other_word> \"other|another\"",
     "The rival admirals «came face to face» in a port café."},
    {"saw each other", "<see_verb> <each_other_word> \"other|another\"", "The two kings may «see each other» in Oslo."},
    {"dined",
     "(<have> | \"over\") <determiner>? <talks_modifier>{0,2} <meal_noun> (\"with\" | \"together\") | <dine_form> "
     "\"with\"",
     "The general «had lunch with» the rebel chief."},
    {"had an hour", "(<have> | <spend_form>) (<date> | <determiner> <span_noun>) \"with|together\"",
     "The envoy «had an hour with» the emir."},
    {"shook hands", "<shake_form> \"hands\"", "The two chiefs «shook hands» at the bridge."},
    {"huddled", "<huddle_form> \"with\"?", "The consul «huddled with» the gunmen."},
    {"called", "<call_verb> " TITLES "<person>", "The premier «called Kofi Annan» late."},
    {"saw", "(<see_verb> | <call_verb> \"on\") " TITLES "<person>", "The premier «saw Kofi Annan» late."},
    {"saw the chief",
     "\"saw|see|seen|seeing|visited\" (<determiner> | <party> <possessive>? | <person>){1,2} "
     "<^period|comma|semicolon|quote|preposition|auxiliary|coordinator>{0,2} "
     "<office_word|team_noun|chief_noun>",
     "The envoy «saw the rebel chief» on Monday."},
    {"got down to business",
     "\"got|get|getting\" \"down\" \"to\" \"business\" | \"went|came|go|come\" \"back\" \"to\" \"the\" <process_kind>? "
     "<table_noun>",
     "The two teams «got down to business» in Oslo."},
    {"parted", "\"parted|dispersed|separated\" \"without\"", "The envoys «parted without» a truce."},
    {"arrived", "<arrive_form> \"in|into|on\"", "Delegations of both «arrived in» Oslo."},
    {"shared a table", "<share_form> (<determiner> | \"one\") <same_word>? (<table_noun> | <room_noun>)",
     "The two chiefs «shared a table» in Oslo."},
    {"gave its answer",
     "<deliver_form> (<determiner> | <possessive_pronoun>) <^period|comma|semicolon|quote|preposition|auxiliary>{0,2} "
     "<reply_noun> \"to\" | <deliver_form> \"to\" <^period|comma|semicolon|quote|auxiliary>{1,5} <possessive_pronoun> "
     "<^period|comma|semicolon|quote|preposition|auxiliary>{0,2} <reply_noun>",
     "The rebels «gave their answer to» the bishop."},
    {"paid a visit", "<pay_form> <determiner> <^period|comma|preposition>{0,2} \"visit|call\" \"to|on\"",
     "The envoy «paid a visit to» the rebel chief."},
    {"spoke", "<speak_form>", "The premier «spoke» with the rebel chief."},
    {"negotiated", "<negotiate_form> | <reason_form> \"with\"", "Elders «negotiated» with the gunmen all night."},
    {"hammered out", "<hammer_form> \"out\"", "Elders «hammered out» a truce."},
    {"discussed",
     "<discuss_form> | <exchange_form> (<views_noun> | <paper_noun>) | \"traded|swapped|trade|swap\" <paper_noun>",
     "The pair «exchanged views» on the truce."},
    {"contacted",
     "<contact_form> | <engage_form> \"with\" | \"in\" <manner_adverb>? (<touch_word> | \"contact\") | \"in\" "
     "\"conversation\" \"with\"",
     "The Red Cross is «in touch» with both."},
    {"convened",
     "<convene_form> | <gathering_verb> | \"come|came|get|got\" \"together\" | \"do\" \"it\" \"again\" | "
     "\"come|go\" \"back|again\" | <return_form> \"to|on|in\"",
     "The commission will «reconvene» in May."},
    {"received", "<receive_form> \"by\"?", "The envoy was «received by» the rebel leadership."},
    {"brought together", "<bring_form>", "Oman «brought» both delegations together."},
    {"shuttled",
     "<shuttle_form> <^period|comma|semicolon|quote|auxiliary>{0,4} \"between\" | <carry_form> "
     "<^period|comma|semicolon|quote|auxiliary>{0,2} <message_noun> <^period|comma|semicolon|quote|auxiliary>{0,3} "
     "\"between\"",
     "Their bishop «carried messages between» the camps."},
    {"carried messages",
     "<carry_form> <determiner>? <^period|comma|semicolon|quote|auxiliary|preposition>{0,2} <message_noun>",
     "Their bishop was «carrying the general's proposals» to the camp."},
    {"walked between",
     "<walk_form> <^period|comma|semicolon|quote|auxiliary>{0,4} \"between\" <determiner|possessive_pronoun>? "
     "<both_ends|adjective_word>? <^period|comma|semicolon|quote|preposition>{0,2} <apart_noun> | <walk_form> "
     "<^period|comma|semicolon|quote|auxiliary>{0,4} \"from\" \"one\" <^period|comma|semicolon|quote>{1,10} \"to\" "
     "\"the\" \"other\" | <walk_form> (\"back\" \"and\" <forth_word>)? \"between\" <capital|party>{1,2} \"and\" "
     "<capital|party>",
     "She «walked between the two suites» all night."},
    {"mediated", "<mediate_form> \"between\"?", "Togo «mediated between» the two."},
    {"went between",
     "<act_form> \"as\" <determiner>? (<go_between_noun> | \"go\" <hyphen> <between_noun>) \"between|for\" | "
     "<go_form> \"back\" \"and\" <forth_word> \"between\"",
     "Malta «acted as a go-between for» the two."},
    {"good offices", "<good_word> <offices_noun>", "Chile lent its «good offices» to the two."},
    {"signed",
     "<sign_form> | <put_name_form> (<determiner> | <possessive_pronoun>)? <^period|comma|semicolon|preposition>? "
     "<signature_noun> \"to|on|under\" | "
     "\"put\" \"pen\" \"to\" \"paper\"",
     "The two «signed» a truce."},
    {"by phone", "\"by|over|on\" \"the\"? <phone_word>", "He assured her «by telephone» that it would hold."},
    {"for", "\"in\" (\"exchange\" | \"return\") \"for\"", "Ten were let go «in exchange for» fuel."},
    {"against", "\"against|for\" \"the\" (<giving_noun>) \"of\"",
     "They want nine let out «against the release of» two."},
    {"on condition", "\"on\" \"condition\" (\"that\" | \"of\")",
     "He gave up six guards «on condition that» shelling ends."},
    {"in return", "\"in\" (\"exchange\" | \"return\")", "«In return», the army freed nine."},
    {"swapped for", "<swap_done> (<preposition>? <date>)? \"for|against\"", "Six pilots were «swapped for» a spy."},
    {"same number", "(\"the\" | <determiner>) <equal_word> <count_word>",
     "Ten went home and «the same number» came back."},
    {"as many", "\"as\" \"many\"", "Ten went home. «As many» came back."},
    {"in turn",
     "\"for\" <possessive_pronoun> \"part\" | \"in\" \"turn\" | <answering_word> | \"in\" \"response\" | "
     "\"as\" \"part\" \"of\" (\"the\" | <demonstrative>) (<swap_noun|bargain_noun>)",
     "The rebels, «for their part», let five go."},
    {"half of the bargain", "<half_noun> \"of\" (\"the\" | <demonstrative>) (<swap_noun|bargain_noun>)",
     "The rebels kept their «half of the bargain»."},
    {"under the deal", "\"under|in\" (\"the\" | <demonstrative>) \"same\"? (<swap_noun|bargain_noun>)",
     "«Under the same deal» nine went home."},
    {"same time",
     "(\"the\" | <demonstrative>) \"same\" <same_time_noun> | <later_lead> <later_tail> | <beside_adverb> | "
     "\"as\" \"well\" | "
     "\"in\" <parallel_word>",
     "«Hours later» the army let six go."},
    {"other way", "\"the\"? <opposite_word> <way_noun> | \"on|to|from\" \"the\" \"other\" <bank_noun>",
     "Two buses went «the other way»."},
};
#undef KIND
#undef TITLES
#undef ROUND

constexpr Phrase kPhrases[] = {
    Phrase::talks,      Phrase::talks,      Phrase::discussion,  Phrase::meeting,     Phrase::meeting,
    Phrase::meeting,    Phrase::meeting,    Phrase::meeting,     Phrase::phone_call,  Phrase::call,
    Phrase::video_call, Phrase::discussion, Phrase::conference,  Phrase::engagement,  Phrase::engagement,
    Phrase::diplomacy,  Phrase::process,    Phrase::round,       Phrase::round,       Phrase::table,
    Phrase::met,        Phrase::met,        Phrase::met,         Phrase::met,         Phrase::met,
    Phrase::met,        Phrase::met,        Phrase::met,         Phrase::called,      Phrase::saw,
    Phrase::met,        Phrase::met,        Phrase::met,         Phrase::met,         Phrase::met,
    Phrase::contacted,  Phrase::met,        Phrase::spoke,       Phrase::negotiated,  Phrase::negotiated,
    Phrase::discussed,  Phrase::contacted,  Phrase::convened,    Phrase::received,    Phrase::mediated,
    Phrase::mediated,   Phrase::mediated,   Phrase::mediated,    Phrase::mediated,    Phrase::mediated,
    Phrase::mediated,   Phrase::sealed,     Phrase::by_phone,    Phrase::gave_for,    Phrase::gave_for,
    Phrase::gave_for,   Phrase::in_return,  Phrase::swapped_for, Phrase::same_number, Phrase::same_number,
    Phrase::in_turn,    Phrase::in_turn,    Phrase::in_turn,     Phrase::same_time,   Phrase::other_way};
static_assert(sizeof(kPhrases) / sizeof(kPhrases[0]) == sizeof(kRules) / sizeof(kRules[0]), "one phrase a rule");

}  // namespace

List<grammar::Rule> deal_rules() { return {kRules, sizeof(kRules) / sizeof(kRules[0])}; }
Phrase phrase_of(std::uint16_t index) { return kPhrases[index]; }
List<const char*> deal_mark_names() { return {kMarkNames, kDealMarks}; }

}  // namespace parley::report
