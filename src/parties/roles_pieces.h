// Pieces that the role rules share, as macros because a rule is one string literal. Included by the tables of rules (roles_*.cc) alone.
#ifndef PARLEY_PARTIES_ROLES_PIECES_H_
#define PARLEY_PARTIES_ROLES_PIECES_H_

// ---- Actors: marks that lay_marks() lays over mentions, or over rows of them joined by "and".
#define SIDE "<state|team|armed>"
#define SPEAKER "<state|team|armed|nationals>"
#define ANYONE "<state|team|armed|org|person>"
// "Chester Crocker of the State Department" mediates, not the department.
#define OF_BODY "(\"of\" <state|org|armed>)?"
#define DOER "(<state|team|armed|org|nationals> | <person> " OF_BODY ")"
#define OUTSIDER "(<state|org|nationals> | <person> " OF_BODY ")"
// Behind "by", "of", "from", "through": "by Omani and Qatari officials", "of Egypt, Qatar and the United Nations".
#define AGENT "<attr|state|team|armed|org|person|nationals>"
// "Francois Leotard of the European Union"
#define AGENT_OF AGENT " (\"of|from\" (\"the\")? <state|org|attr|armed>)?"
#define MODIFIERS "<determiner|title_modifier|lower|possessive_pronoun|former_word>{0,3}"
#define ROW_OF_AGENTS                                                                                             \
  AGENT_OF " ((<comma> " MODIFIERS " " AGENT_OF "){0,3} (<comma>)? <coordinator> (\"of|by|from|to\")? " MODIFIERS \
           " " AGENT_OF ")?"
// "Norway's deputy foreign minister, Vidar Helgesen"
#define APPOSED                                                                                                   \
  "((<possessive>)? <title_modifier|title_noun|official_noun|observer_noun|mediator_noun|lower>{1,5} (<comma>)? " \
  "<person>)?"
#define AGENTS WORDS(5) " " ROW_OF_AGENTS " " APPOSED
#define NEAR_AGENTS MODIFIERS " " ROW_OF_AGENTS " " APPOSED
// Before a noun or a hyphen: "Qatari-, Egyptian- and American-brokered", "Kenyan and Ugandan mediation".
#define ATTRS "(<attr|state|org> <hyphen|comma|coordinator|slash|dash>{1,3} (\"the\")?){0,3} <attr|state|org>"

// ---- Between a subject and its verb.
// "on Friday", "late on Friday night", "yesterday", "in turn": between a subject and its verb.
#define WHEN                                                                                                   \
  "((\"late|early\")? (\"on\")? <weekday> (<main_part>)? | <deictic_day> | \"in\" \"turn|return|response\" | " \
  "\"this|last\" "                                                                                             \
  "<part_of_day|unit|lower>)?"
// "drove to Doha and", "attacked the post and": what it did before.
#define COORD                                                                                                    \
  "(<act_verb|lower> "                                                                                           \
  "<^period|comma|semicolon|quote|state|armed|org|person|attr|both_sides|team|nationals|act_verb>{0,6} \"and\" " \
  "<adverb>{0,1})?"
// A clause between commas, "which", "whose diplomats", "and his colleagues".
#define ASIDE \
  "(\"and\" <possessive_pronoun> " WORDS(2) ")? (<comma> (<^period|quote|semicolon|speech_verb|first_second_person>{1,14} <comma>)?)? " \
  "(" WORDS(6) " <relative_word> | \"whose\" " WORDS(3) " | <^period|quote|semicolon|speech_verb|first_second_person|person>{1,12} \"who\")? " WHEN COORD
// "in Darfur", "from the north": where the subject is.
#define PLACE                                                                                                      \
  "(\"in|from|near|inside\" (\"the\")? "                                                                           \
  "<^period|comma|semicolon|quote|preposition|act_verb|any_auxiliary|state|armed|org|person|attr|both_sides|team|" \
  "nationals>{1,3} (<comma>)?)?"
// "has now", "would have to", one word that no table knows.
#define AUX "<auxiliary|any_auxiliary|adverb>{0,4} (<lower>)?"
#define ACTIVE "(<each|both|all>)? <have|modal|do|adverb>{0,3}"
// "said on Friday that it would": the subject of the second clause is that of the first; "is known to have".
#define SAYS \
  "(<speech_verb> ((<preposition>)? (<weekday|month|lower|capital|deictic_day>{1,2})? (\"that\")? | " WORDS(4) " \"that\") (\"it|they\" | \"its|their\" <lower|title_noun|official_noun>{1,2}) " \
  "<auxiliary|any_auxiliary|adverb>{0,3} | <be> "                                                              \
  "(<adverb>)? \"known|said|believed|thought|reported|understood\" \"to\" <auxiliary|any_auxiliary>{0,1})?"
// "offered to help", "is trying hard to", "has been asked to", "succeeded in", "played a leading role in"
#define CHAIN                                                                                                   \
  "(<chain_verb|present_word> (\"by\" (\"the\")? <attr|state|org|team|person|both_sides>)? "                    \
  "(<adverb|lower|comma>{0,2} | "                                                                               \
  "\"for|since|over|in\" <number_word|digits|unit|units|lower|determiner|vague_count|month|year_number>{1,4}) " \
  "(\"to|with|in|by|for\")? "                                                                                   \
  "<auxiliary|any_auxiliary|adverb>{0,2}){0,3} (<play_verb> " WORDS(4) " <role_noun> \"in\")?"
// The whole of it.
#define DOES PLACE " " ASIDE " " AUX " " SAYS " " CHAIN

// ---- Words that are no actors, at most n of them.
#define WORDS(n) "<^period|semicolon|quote|state|armed|org|person|attr|both_sides|team|nationals>{0," #n "}"
// Words that may modify a noun.
#define MOD(n)                                                                                                      \
  "<^period|comma|semicolon|quote|preposition|act_verb|any_auxiliary|coordinator|state|armed|org|person|attr|both_" \
  "sides|team|nationals>{0," #n "}"
// The same as WORDS without a word that says whose it is: "relayed messages", not "delivered its reply".
#define NOT_OWN(n)                                                                                                     \
  "<^period|semicolon|quote|state|armed|org|person|attr|both_sides|team|nationals|possessive_pronoun|reflexive>{0," #n \
  "}"
// The same without "military": such help is no mediation.
#define NO_ARMS(n) \
  "<^period|semicolon|quote|state|armed|org|person|attr|both_sides|team|nationals|military_noun|attack_noun>{0," #n "}"
// The same without a deal: "praised them for the accord brokered by Togo" is praise for its sides.
#define NO_DEAL(n) "<^period|semicolon|quote|state|armed|org|person|attr|both_sides|team|nationals|deal_noun>{0," #n "}"
#define TRUCE "(<truce_noun> | <cease_word> <hyphen> <fire_word>)"
// The same within a clause: no "while", no comma.
#define ONE_CLAUSE(n) \
  "<^period|comma|semicolon|quote|subordinator|state|armed|org|person|attr|both_sides|team|nationals>{0," #n "}"
// "could not", "has refused to", "denied that it was", "ruled out": behind the subject, before what it does not do.
#define NOT_DONE \
  "(<auxiliary|any_auxiliary|adverb>{0,3} \"not|never|cannot\" <auxiliary|any_auxiliary|adverb|chain_verb>{0,3} "     \
  "(\"to\")? (<auxiliary|any_auxiliary>)? | <speech_verb> " WORDS(3) " (\"it|they|he|she|that\"){0,2} <auxiliary|"    \
  "any_auxiliary>{0,2} \"not|never|cannot\" <auxiliary|any_auxiliary|adverb|chain_verb>{0,3} (\"to\")? | "           \
  "<auxiliary|any_auxiliary|adverb>{0,2} (\"denied|denies|deny|denying\" (\"that\")? (\"it|they|he|she\")? "        \
  "<auxiliary|any_auxiliary|adverb>{0,3} | \"refused|refuses|declined|declines\" \"to\" | "                         \
  "(\"ruled|rules\") \"out\"))"
// Words between two actors of one phrase.
#define NO_VERBS(n)                                                                                                  \
  "<^period|semicolon|quote|act_verb|mediated_adjective|hosted_adjective|any_auxiliary|state|armed|org|person|attr|" \
  "both_"                                                                                                            \
  "sides|team|nationals>{0," #n "}"
// "both sides", "the two men", "the two camps"
#define BOTH "(<both_sides> | <both_word> <lower|warring_word|group_modifier>{0,1} <camp_noun>)"
// Dealings: talks, meetings, agreements.
#define DEALING "<talk_noun|meeting_noun|deal_noun>"
// "mediator", "go-between", "protecting power", "a channel"
#define GO_BETWEEN \
  "(<mediator_noun> | \"go\" <hyphen> \"between|betweens\" | \"eminent\" \"person|persons\" | \"wise\" \"men\")"
#define BETWEEN                                                                                                     \
  "(<mediator_noun|channel_noun|sponsor_noun> | \"go\" <hyphen> \"between|betweens\" | \"protecting\" \"power\" | " \
  "\"eminent\" \"person|persons\" | \"wise\" \"men\")"
// "between the government and the rebels": whose talks they are.
#define OF_SIDES                                                                                    \
  "(\"between|among|of\" " WORDS(2) " <state|armed|person|attr|both_sides|team|nationals> (" WORDS( \
      2) " <coordinator> " WORDS(2) " <state|armed|person|attr|both_sides|team|nationals>)?)?"
// Where talks are held or what is said to be talks, sessions among them.
#define SITTING "<talk_noun|meeting_noun|process_noun|sitting_noun>"

#endif  // PARLEY_PARTIES_ROLES_PIECES_H_
