// The layout of every struct of parley_c.h, told and pinned: a change here breaks callers that were built before. The same numbers are checked by a C11
// caller in tests/capi, and by abidiff against capi/abi.
#include <cstddef>

#include "objects_internal.h"

#define PARLEY_SIZE(type, size) \
  static_assert(sizeof(type) == (size) && alignof(type) <= 8, "the size of " #type " is part of the ABI")
#define PARLEY_OFFSET(type, member, offset) \
  static_assert(offsetof(type, member) == (offset), "the place of " #type "." #member " is part of the ABI")

static_assert(sizeof(void*) == 8, "the layouts below are those of 64-bit systems");

PARLEY_SIZE(parley_options, 40);
PARLEY_OFFSET(parley_options, struct_size, 0);
PARLEY_OFFSET(parley_options, extract, 8);
PARLEY_OFFSET(parley_options, explain, 12);
PARLEY_OFFSET(parley_options, strict_utf8, 16);
PARLEY_OFFSET(parley_options, max_records, 20);
PARLEY_OFFSET(parley_options, max_bytes, 24);
PARLEY_OFFSET(parley_options, gazetteer, 32);

PARLEY_SIZE(parley_context, 48);
PARLEY_OFFSET(parley_context, struct_size, 0);
PARLEY_OFFSET(parley_context, published, 8);
PARLEY_OFFSET(parley_context, published_length, 16);
PARLEY_OFFSET(parley_context, id, 24);
PARLEY_OFFSET(parley_context, id_length, 32);
PARLEY_OFFSET(parley_context, mode, 40);
PARLEY_OFFSET(parley_context, date_order, 44);

PARLEY_SIZE(parley_string, 8);
PARLEY_OFFSET(parley_string, offset, 0);
PARLEY_OFFSET(parley_string, length, 4);

PARLEY_SIZE(parley_range, 8);
PARLEY_OFFSET(parley_range, first, 0);
PARLEY_OFFSET(parley_range, count, 4);

PARLEY_SIZE(parley_quote, 16);
PARLEY_OFFSET(parley_quote, begin, 0);
PARLEY_OFFSET(parley_quote, end, 4);
PARLEY_OFFSET(parley_quote, text, 8);

PARLEY_SIZE(parley_date, 80);
PARLEY_OFFSET(parley_date, begin, 0);
PARLEY_OFFSET(parley_date, end, 4);
PARLEY_OFFSET(parley_date, text, 8);
PARLEY_OFFSET(parley_date, value, 16);
PARLEY_OFFSET(parley_date, quant, 24);
PARLEY_OFFSET(parley_date, freq, 32);
PARLEY_OFFSET(parley_date, earliest, 40);
PARLEY_OFFSET(parley_date, latest, 48);
PARLEY_OFFSET(parley_date, begin_point, 56);
PARLEY_OFFSET(parley_date, end_point, 60);
PARLEY_OFFSET(parley_date, rule, 64);
PARLEY_OFFSET(parley_date, confidence, 72);
PARLEY_OFFSET(parley_date, type, 76);
PARLEY_OFFSET(parley_date, mod, 77);
PARLEY_OFFSET(parley_date, calendar, 78);
PARLEY_OFFSET(parley_date, _reserved, 79);

PARLEY_SIZE(parley_party, 80);
PARLEY_OFFSET(parley_party, name, 0);
PARLEY_OFFSET(parley_party, country, 8);
PARLEY_OFFSET(parley_party, code, 16);
PARLEY_OFFSET(parley_party, wikidata, 24);
PARLEY_OFFSET(parley_party, position, 32);
PARLEY_OFFSET(parley_party, mentions, 48);
PARLEY_OFFSET(parley_party, represents, 56);
PARLEY_OFFSET(parley_party, roles, 60);
PARLEY_OFFSET(parley_party, rule, 64);
PARLEY_OFFSET(parley_party, confidence, 72);
PARLEY_OFFSET(parley_party, kind, 76);
PARLEY_OFFSET(parley_party, _reserved, 77);

PARLEY_SIZE(parley_mention, 24);
PARLEY_OFFSET(parley_mention, begin, 0);
PARLEY_OFFSET(parley_mention, end, 4);
PARLEY_OFFSET(parley_mention, text, 8);
PARLEY_OFFSET(parley_mention, party, 16);
PARLEY_OFFSET(parley_mention, form, 20);
PARLEY_OFFSET(parley_mention, _reserved, 21);

PARLEY_SIZE(parley_figure, 128);
PARLEY_OFFSET(parley_figure, begin, 0);
PARLEY_OFFSET(parley_figure, end, 4);
PARLEY_OFFSET(parley_figure, text, 8);
PARLEY_OFFSET(parley_figure, number, 16);
PARLEY_OFFSET(parley_figure, low, 32);
PARLEY_OFFSET(parley_figure, high, 40);
PARLEY_OFFSET(parley_figure, of_text, 48);
PARLEY_OFFSET(parley_figure, of, 64);
PARLEY_OFFSET(parley_figure, holder, 68);
PARLEY_OFFSET(parley_figure, recipient, 72);
PARLEY_OFFSET(parley_figure, source, 76);
PARLEY_OFFSET(parley_figure, part_of, 80);
PARLEY_OFFSET(parley_figure, same_as, 84);
PARLEY_OFFSET(parley_figure, per, 88);
PARLEY_OFFSET(parley_figure, dates, 96);
PARLEY_OFFSET(parley_figure, rule, 104);
PARLEY_OFFSET(parley_figure, confidence, 112);
PARLEY_OFFSET(parley_figure, bounds, 116);
PARLEY_OFFSET(parley_figure, qualifier, 117);
PARLEY_OFFSET(parley_figure, kind, 118);
PARLEY_OFFSET(parley_figure, status, 119);
PARLEY_OFFSET(parley_figure, counting, 120);
PARLEY_OFFSET(parley_figure, _reserved, 121);

PARLEY_SIZE(parley_exchange, 72);
PARLEY_OFFSET(parley_exchange, begin, 0);
PARLEY_OFFSET(parley_exchange, end, 4);
PARLEY_OFFSET(parley_exchange, text, 8);
PARLEY_OFFSET(parley_exchange, sides, 16);
PARLEY_OFFSET(parley_exchange, mediators, 24);
PARLEY_OFFSET(parley_exchange, dates, 32);
PARLEY_OFFSET(parley_exchange, location, 40);
PARLEY_OFFSET(parley_exchange, rule, 56);
PARLEY_OFFSET(parley_exchange, confidence, 64);
PARLEY_OFFSET(parley_exchange, status, 68);
PARLEY_OFFSET(parley_exchange, basis, 69);
PARLEY_OFFSET(parley_exchange, _reserved, 70);

PARLEY_SIZE(parley_side, 24);
PARLEY_OFFSET(parley_side, exchange, 0);
PARLEY_OFFSET(parley_side, party, 4);
PARLEY_OFFSET(parley_side, gives, 8);
PARLEY_OFFSET(parley_side, gives_text, 16);

PARLEY_SIZE(parley_negotiation, 112);
PARLEY_OFFSET(parley_negotiation, begin, 0);
PARLEY_OFFSET(parley_negotiation, end, 4);
PARLEY_OFFSET(parley_negotiation, text, 8);
PARLEY_OFFSET(parley_negotiation, mentions, 16);
PARLEY_OFFSET(parley_negotiation, parties, 24);
PARLEY_OFFSET(parley_negotiation, mediators, 32);
PARLEY_OFFSET(parley_negotiation, hosts, 40);
PARLEY_OFFSET(parley_negotiation, people, 48);
PARLEY_OFFSET(parley_negotiation, dates, 56);
PARLEY_OFFSET(parley_negotiation, location, 64);
PARLEY_OFFSET(parley_negotiation, phase, 80);
PARLEY_OFFSET(parley_negotiation, rule, 96);
PARLEY_OFFSET(parley_negotiation, confidence, 104);
PARLEY_OFFSET(parley_negotiation, mode, 108);
PARLEY_OFFSET(parley_negotiation, topic, 109);
PARLEY_OFFSET(parley_negotiation, status, 110);
PARLEY_OFFSET(parley_negotiation, _reserved, 111);

PARLEY_SIZE(parley_warning, 20);
PARLEY_OFFSET(parley_warning, begin, 0);
PARLEY_OFFSET(parley_warning, end, 4);
PARLEY_OFFSET(parley_warning, message, 8);
PARLEY_OFFSET(parley_warning, code, 16);
PARLEY_OFFSET(parley_warning, _reserved, 17);

PARLEY_SIZE(parley_array, 24);
PARLEY_OFFSET(parley_array, data, 0);
PARLEY_OFFSET(parley_array, count, 8);
PARLEY_OFFSET(parley_array, stride, 16);

PARLEY_SIZE(parley_view, 280);
PARLEY_OFFSET(parley_view, struct_size, 0);
PARLEY_OFFSET(parley_view, arena, 8);
PARLEY_OFFSET(parley_view, arena_length, 16);
PARLEY_OFFSET(parley_view, id, 24);
PARLEY_OFFSET(parley_view, published, 32);
PARLEY_OFFSET(parley_view, dates, 40);
PARLEY_OFFSET(parley_view, parties, 64);
PARLEY_OFFSET(parley_view, figures, 88);
PARLEY_OFFSET(parley_view, exchanges, 112);
PARLEY_OFFSET(parley_view, negotiations, 136);
PARLEY_OFFSET(parley_view, warnings, 160);
PARLEY_OFFSET(parley_view, mentions, 184);
PARLEY_OFFSET(parley_view, sides, 208);
PARLEY_OFFSET(parley_view, quotes, 232);
PARLEY_OFFSET(parley_view, indices, 256);

PARLEY_SIZE(parley_batch, 88);
PARLEY_OFFSET(parley_batch, struct_size, 0);
PARLEY_OFFSET(parley_batch, count, 8);
PARLEY_OFFSET(parley_batch, text, 16);
PARLEY_OFFSET(parley_batch, text_offsets, 24);
PARLEY_OFFSET(parley_batch, published, 32);
PARLEY_OFFSET(parley_batch, published_offsets, 40);
PARLEY_OFFSET(parley_batch, id, 48);
PARLEY_OFFSET(parley_batch, id_offsets, 56);
PARLEY_OFFSET(parley_batch, modes, 64);
PARLEY_OFFSET(parley_batch, mode, 72);
PARLEY_OFFSET(parley_batch, date_order, 76);
PARLEY_OFFSET(parley_batch, threads, 80);
PARLEY_OFFSET(parley_batch, _reserved, 84);

PARLEY_SIZE(parley_arrow_documents, 56);
PARLEY_OFFSET(parley_arrow_documents, struct_size, 0);
PARLEY_OFFSET(parley_arrow_documents, text_schema, 8);
PARLEY_OFFSET(parley_arrow_documents, text, 16);
PARLEY_OFFSET(parley_arrow_documents, published_schema, 24);
PARLEY_OFFSET(parley_arrow_documents, published, 32);
PARLEY_OFFSET(parley_arrow_documents, mode, 40);
PARLEY_OFFSET(parley_arrow_documents, date_order, 44);
PARLEY_OFFSET(parley_arrow_documents, threads, 48);
PARLEY_OFFSET(parley_arrow_documents, _reserved, 52);

PARLEY_SIZE(parley_arrow_table, 152);
PARLEY_OFFSET(parley_arrow_table, schema, 0);
PARLEY_OFFSET(parley_arrow_table, array, 72);

// The enumerators have the values of the C++ library's, which the records are copied from.
#define PARLEY_SAME(constant, enumerator) \
  static_assert((constant) == static_cast<int>(enumerator), #constant " differs from " #enumerator)

PARLEY_SAME(PARLEY_TYPE_DATE, parley::DateType::date);
PARLEY_SAME(PARLEY_TYPE_TIME, parley::DateType::time);
PARLEY_SAME(PARLEY_TYPE_DURATION, parley::DateType::duration);
PARLEY_SAME(PARLEY_TYPE_SET, parley::DateType::set);
PARLEY_SAME(PARLEY_MOD_NONE, parley::DateMod::none);
PARLEY_SAME(PARLEY_MOD_START, parley::DateMod::start);
PARLEY_SAME(PARLEY_MOD_MID, parley::DateMod::mid);
PARLEY_SAME(PARLEY_MOD_END, parley::DateMod::end);
PARLEY_SAME(PARLEY_MOD_APPROX, parley::DateMod::approx);
PARLEY_SAME(PARLEY_MOD_BEFORE, parley::DateMod::before);
PARLEY_SAME(PARLEY_MOD_AFTER, parley::DateMod::after);
PARLEY_SAME(PARLEY_MOD_ON_OR_BEFORE, parley::DateMod::on_or_before);
PARLEY_SAME(PARLEY_MOD_ON_OR_AFTER, parley::DateMod::on_or_after);
PARLEY_SAME(PARLEY_MOD_LESS_THAN, parley::DateMod::less_than);
PARLEY_SAME(PARLEY_MOD_MORE_THAN, parley::DateMod::more_than);
PARLEY_SAME(PARLEY_MOD_EQUAL_OR_LESS, parley::DateMod::equal_or_less);
PARLEY_SAME(PARLEY_MOD_EQUAL_OR_MORE, parley::DateMod::equal_or_more);
PARLEY_SAME(PARLEY_CALENDAR_GREGORIAN, parley::Calendar::gregorian);
PARLEY_SAME(PARLEY_CALENDAR_ISLAMIC, parley::Calendar::islamic);
PARLEY_SAME(PARLEY_CALENDAR_SOLAR_HIJRI, parley::Calendar::solar_hijri);
PARLEY_SAME(PARLEY_KIND_STATE, parley::PartyKind::state);
PARLEY_SAME(PARLEY_KIND_GOVERNMENT, parley::PartyKind::government);
PARLEY_SAME(PARLEY_KIND_ARMED_GROUP, parley::PartyKind::armed_group);
PARLEY_SAME(PARLEY_KIND_POLITICAL, parley::PartyKind::political);
PARLEY_SAME(PARLEY_KIND_INTERGOVERNMENTAL, parley::PartyKind::intergovernmental);
PARLEY_SAME(PARLEY_KIND_NGO, parley::PartyKind::ngo);
PARLEY_SAME(PARLEY_KIND_MILITARY, parley::PartyKind::military);
PARLEY_SAME(PARLEY_KIND_PEOPLE, parley::PartyKind::people);
PARLEY_SAME(PARLEY_KIND_PERSON, parley::PartyKind::person);
PARLEY_SAME(PARLEY_KIND_OTHER, parley::PartyKind::other);
PARLEY_SAME(PARLEY_ROLE_PARTY, parley::Role::party);
PARLEY_SAME(PARLEY_ROLE_MEDIATOR, parley::Role::mediator);
PARLEY_SAME(PARLEY_ROLE_HOST, parley::Role::host);
PARLEY_SAME(PARLEY_ROLE_GUARANTOR, parley::Role::guarantor);
PARLEY_SAME(PARLEY_ROLE_OBSERVER, parley::Role::observer);
PARLEY_SAME(PARLEY_ROLE_DELEGATION_HEAD, parley::Role::delegation_head);
PARLEY_SAME(PARLEY_ROLE_NEGOTIATOR, parley::Role::negotiator);
PARLEY_SAME(PARLEY_ROLE_ENVOY, parley::Role::envoy);
PARLEY_SAME(PARLEY_ROLE_LEADER, parley::Role::leader);
PARLEY_SAME(PARLEY_ROLE_OFFICIAL, parley::Role::official);
PARLEY_SAME(PARLEY_ROLE_SPOKESPERSON, parley::Role::spokesperson);
PARLEY_SAME(PARLEY_FORM_NAME, parley::MentionForm::name);
PARLEY_SAME(PARLEY_FORM_ALIAS, parley::MentionForm::alias);
PARLEY_SAME(PARLEY_FORM_DEMONYM, parley::MentionForm::demonym);
PARLEY_SAME(PARLEY_FORM_CAPITAL, parley::MentionForm::capital);
PARLEY_SAME(PARLEY_FORM_DESCRIPTION, parley::MentionForm::description);
PARLEY_SAME(PARLEY_FORM_PRONOUN, parley::MentionForm::pronoun);
PARLEY_SAME(PARLEY_QUALIFIER_EXACT, parley::Qualifier::exact);
PARLEY_SAME(PARLEY_QUALIFIER_UP_TO, parley::Qualifier::up_to);
PARLEY_SAME(PARLEY_QUALIFIER_LESS_THAN, parley::Qualifier::less_than);
PARLEY_SAME(PARLEY_QUALIFIER_AT_LEAST, parley::Qualifier::at_least);
PARLEY_SAME(PARLEY_QUALIFIER_MORE_THAN, parley::Qualifier::more_than);
PARLEY_SAME(PARLEY_QUALIFIER_ABOUT, parley::Qualifier::about);
PARLEY_SAME(PARLEY_QUALIFIER_RANGE, parley::Qualifier::range);
PARLEY_SAME(PARLEY_QUALIFIER_VAGUE, parley::Qualifier::vague);
PARLEY_SAME(PARLEY_FIGURE_PRISONERS, parley::FigureKind::prisoners);
PARLEY_SAME(PARLEY_FIGURE_PRISONERS_OF_WAR, parley::FigureKind::prisoners_of_war);
PARLEY_SAME(PARLEY_FIGURE_HOSTAGES, parley::FigureKind::hostages);
PARLEY_SAME(PARLEY_FIGURE_DETAINEES, parley::FigureKind::detainees);
PARLEY_SAME(PARLEY_FIGURE_SOLDIERS, parley::FigureKind::soldiers);
PARLEY_SAME(PARLEY_FIGURE_CIVILIANS, parley::FigureKind::civilians);
PARLEY_SAME(PARLEY_FIGURE_BODIES, parley::FigureKind::bodies);
PARLEY_SAME(PARLEY_STATUS_DEMANDED, parley::Status::demanded);
PARLEY_SAME(PARLEY_STATUS_PROPOSED, parley::Status::proposed);
PARLEY_SAME(PARLEY_STATUS_AGREED, parley::Status::agreed);
PARLEY_SAME(PARLEY_STATUS_PLANNED, parley::Status::planned);
PARLEY_SAME(PARLEY_STATUS_ONGOING, parley::Status::ongoing);
PARLEY_SAME(PARLEY_STATUS_COMPLETED, parley::Status::completed);
PARLEY_SAME(PARLEY_STATUS_REFUSED, parley::Status::refused);
PARLEY_SAME(PARLEY_STATUS_HELD, parley::Status::held);
PARLEY_SAME(PARLEY_STATUS_UNKNOWN, parley::Status::unknown);
PARLEY_SAME(PARLEY_COUNTING_NONE, parley::Counting::none);
PARLEY_SAME(PARLEY_COUNTING_TOTAL, parley::Counting::total);
PARLEY_SAME(PARLEY_COUNTING_INCREMENT, parley::Counting::increment);
PARLEY_SAME(PARLEY_COUNTING_RUNNING_TOTAL, parley::Counting::running_total);
PARLEY_SAME(PARLEY_BASIS_NUMBER_FOR_NUMBER, parley::Basis::number_for_number);
PARLEY_SAME(PARLEY_BASIS_ALL_FOR_ALL, parley::Basis::all_for_all);
PARLEY_SAME(PARLEY_BASIS_ONE_FOR_ONE, parley::Basis::one_for_one);
PARLEY_SAME(PARLEY_BASIS_PERSON, parley::Basis::person);
PARLEY_SAME(PARLEY_BASIS_CONCESSION, parley::Basis::concession);
PARLEY_SAME(PARLEY_MEET_IN_PERSON, parley::Mode::in_person);
PARLEY_SAME(PARLEY_MEET_VIDEOCONFERENCE, parley::Mode::videoconference);
PARLEY_SAME(PARLEY_MEET_PHONE, parley::Mode::phone);
PARLEY_SAME(PARLEY_MEET_INDIRECT, parley::Mode::indirect);
PARLEY_SAME(PARLEY_MEET_UNKNOWN, parley::Mode::unknown);
PARLEY_SAME(PARLEY_TOPIC_PRISONERS, parley::Topic::prisoners);
PARLEY_SAME(PARLEY_TOPIC_CEASEFIRE, parley::Topic::ceasefire);
PARLEY_SAME(PARLEY_TOPIC_PEACE, parley::Topic::peace);
PARLEY_SAME(PARLEY_TOPIC_WITHDRAWAL, parley::Topic::withdrawal);
PARLEY_SAME(PARLEY_TOPIC_HUMANITARIAN, parley::Topic::humanitarian);
PARLEY_SAME(PARLEY_TOPIC_POLITICAL, parley::Topic::political);
PARLEY_SAME(PARLEY_TOPIC_OTHER, parley::Topic::other);
PARLEY_SAME(PARLEY_TALKS_HELD, parley::TalksStatus::held);
PARLEY_SAME(PARLEY_TALKS_ONGOING, parley::TalksStatus::ongoing);
PARLEY_SAME(PARLEY_TALKS_PLANNED, parley::TalksStatus::planned);
PARLEY_SAME(PARLEY_TALKS_PROPOSED, parley::TalksStatus::proposed);
PARLEY_SAME(PARLEY_TALKS_REFUSED, parley::TalksStatus::refused);
PARLEY_SAME(PARLEY_TALKS_STALLED, parley::TalksStatus::stalled);
PARLEY_SAME(PARLEY_TALKS_UNKNOWN, parley::TalksStatus::unknown);
PARLEY_SAME(PARLEY_WARNING_INVALID_UTF8, parley::WarningCode::invalid_utf8);
PARLEY_SAME(PARLEY_WARNING_UNKNOWN_CALENDAR_DATE, parley::WarningCode::unknown_calendar_date);
PARLEY_SAME(PARLEY_WARNING_PAST_GAZETTEER_DATE, parley::WarningCode::past_gazetteer_date);
PARLEY_SAME(PARLEY_WARNING_TOO_MANY_RECORDS, parley::WarningCode::too_many_records);
PARLEY_SAME(PARLEY_OK, parley::ErrorCode::ok);
PARLEY_SAME(PARLEY_INVALID_ARGUMENT, parley::ErrorCode::invalid_argument);
PARLEY_SAME(PARLEY_INVALID_UTF8, parley::ErrorCode::invalid_utf8);
PARLEY_SAME(PARLEY_TEXT_TOO_LARGE, parley::ErrorCode::text_too_large);
PARLEY_SAME(PARLEY_INVALID_PUBLISHED, parley::ErrorCode::invalid_published);
PARLEY_SAME(PARLEY_INVALID_GAZETTEER, parley::ErrorCode::invalid_gazetteer);
PARLEY_SAME(PARLEY_NO_MEMORY, parley::ErrorCode::no_memory);
static_assert(PARLEY_NONE == parley::none, "PARLEY_NONE differs from parley::none");

size_t parley_sizeof(uint32_t which) {
  switch (which) {
    case PARLEY_STRUCT_ARROW_DOCUMENTS:
      return sizeof(parley_arrow_documents);
    case PARLEY_STRUCT_ARROW_TABLE:
      return sizeof(parley_arrow_table);
    case PARLEY_STRUCT_OPTIONS:
      return sizeof(parley_options);
    case PARLEY_STRUCT_CONTEXT:
      return sizeof(parley_context);
    case PARLEY_STRUCT_BATCH:
      return sizeof(parley_batch);
    case PARLEY_STRUCT_VIEW:
      return sizeof(parley_view);
    case PARLEY_STRUCT_STRING:
      return sizeof(parley_string);
    case PARLEY_STRUCT_RANGE:
      return sizeof(parley_range);
    case PARLEY_STRUCT_QUOTE:
      return sizeof(parley_quote);
    case PARLEY_STRUCT_ARRAY:
      return sizeof(parley_array);
    case PARLEY_STRUCT_DATE:
      return sizeof(parley_date);
    case PARLEY_STRUCT_PARTY:
      return sizeof(parley_party);
    case PARLEY_STRUCT_MENTION:
      return sizeof(parley_mention);
    case PARLEY_STRUCT_FIGURE:
      return sizeof(parley_figure);
    case PARLEY_STRUCT_EXCHANGE:
      return sizeof(parley_exchange);
    case PARLEY_STRUCT_SIDE:
      return sizeof(parley_side);
    case PARLEY_STRUCT_NEGOTIATION:
      return sizeof(parley_negotiation);
    case PARLEY_STRUCT_WARNING:
      return sizeof(parley_warning);
    default:
      return 0;
  }
}
