/* The layout of the structs as a C11 compiler sees it. layout.cc in capi/ pins the same numbers for the compiler that builds the library. */
#include <stddef.h>

#include "parley_c.h"

#define SIZE(type, size) _Static_assert(sizeof(type) == (size), "the size of " #type)
#define OFFSET(type, member, offset) \
  _Static_assert(offsetof(type, member) == (offset), "the place of " #type "." #member)

SIZE(parley_options, 40);
OFFSET(parley_options, struct_size, 0);
OFFSET(parley_options, extract, 8);
OFFSET(parley_options, explain, 12);
OFFSET(parley_options, strict_utf8, 16);
OFFSET(parley_options, max_records, 20);
OFFSET(parley_options, max_bytes, 24);
OFFSET(parley_options, gazetteer, 32);

SIZE(parley_context, 48);
OFFSET(parley_context, struct_size, 0);
OFFSET(parley_context, published, 8);
OFFSET(parley_context, published_length, 16);
OFFSET(parley_context, id, 24);
OFFSET(parley_context, id_length, 32);
OFFSET(parley_context, mode, 40);
OFFSET(parley_context, date_order, 44);

SIZE(parley_string, 8);
OFFSET(parley_string, offset, 0);
OFFSET(parley_string, length, 4);

SIZE(parley_range, 8);
OFFSET(parley_range, first, 0);
OFFSET(parley_range, count, 4);

SIZE(parley_quote, 16);
OFFSET(parley_quote, begin, 0);
OFFSET(parley_quote, end, 4);
OFFSET(parley_quote, text, 8);

SIZE(parley_date, 80);
OFFSET(parley_date, begin, 0);
OFFSET(parley_date, end, 4);
OFFSET(parley_date, text, 8);
OFFSET(parley_date, value, 16);
OFFSET(parley_date, quant, 24);
OFFSET(parley_date, freq, 32);
OFFSET(parley_date, earliest, 40);
OFFSET(parley_date, latest, 48);
OFFSET(parley_date, begin_point, 56);
OFFSET(parley_date, end_point, 60);
OFFSET(parley_date, rule, 64);
OFFSET(parley_date, confidence, 72);
OFFSET(parley_date, type, 76);
OFFSET(parley_date, mod, 77);
OFFSET(parley_date, calendar, 78);
OFFSET(parley_date, _reserved, 79);

SIZE(parley_party, 80);
OFFSET(parley_party, name, 0);
OFFSET(parley_party, country, 8);
OFFSET(parley_party, code, 16);
OFFSET(parley_party, wikidata, 24);
OFFSET(parley_party, position, 32);
OFFSET(parley_party, mentions, 48);
OFFSET(parley_party, represents, 56);
OFFSET(parley_party, roles, 60);
OFFSET(parley_party, rule, 64);
OFFSET(parley_party, confidence, 72);
OFFSET(parley_party, kind, 76);
OFFSET(parley_party, _reserved, 77);

SIZE(parley_mention, 24);
OFFSET(parley_mention, begin, 0);
OFFSET(parley_mention, end, 4);
OFFSET(parley_mention, text, 8);
OFFSET(parley_mention, party, 16);
OFFSET(parley_mention, form, 20);
OFFSET(parley_mention, _reserved, 21);

SIZE(parley_figure, 128);
OFFSET(parley_figure, begin, 0);
OFFSET(parley_figure, end, 4);
OFFSET(parley_figure, text, 8);
OFFSET(parley_figure, number, 16);
OFFSET(parley_figure, low, 32);
OFFSET(parley_figure, high, 40);
OFFSET(parley_figure, of_text, 48);
OFFSET(parley_figure, of, 64);
OFFSET(parley_figure, holder, 68);
OFFSET(parley_figure, recipient, 72);
OFFSET(parley_figure, source, 76);
OFFSET(parley_figure, part_of, 80);
OFFSET(parley_figure, same_as, 84);
OFFSET(parley_figure, per, 88);
OFFSET(parley_figure, dates, 96);
OFFSET(parley_figure, rule, 104);
OFFSET(parley_figure, confidence, 112);
OFFSET(parley_figure, bounds, 116);
OFFSET(parley_figure, qualifier, 117);
OFFSET(parley_figure, kind, 118);
OFFSET(parley_figure, status, 119);
OFFSET(parley_figure, counting, 120);
OFFSET(parley_figure, _reserved, 121);

SIZE(parley_exchange, 72);
OFFSET(parley_exchange, begin, 0);
OFFSET(parley_exchange, end, 4);
OFFSET(parley_exchange, text, 8);
OFFSET(parley_exchange, sides, 16);
OFFSET(parley_exchange, mediators, 24);
OFFSET(parley_exchange, dates, 32);
OFFSET(parley_exchange, location, 40);
OFFSET(parley_exchange, rule, 56);
OFFSET(parley_exchange, confidence, 64);
OFFSET(parley_exchange, status, 68);
OFFSET(parley_exchange, basis, 69);
OFFSET(parley_exchange, _reserved, 70);

SIZE(parley_side, 24);
OFFSET(parley_side, exchange, 0);
OFFSET(parley_side, party, 4);
OFFSET(parley_side, gives, 8);
OFFSET(parley_side, gives_text, 16);

SIZE(parley_negotiation, 112);
OFFSET(parley_negotiation, begin, 0);
OFFSET(parley_negotiation, end, 4);
OFFSET(parley_negotiation, text, 8);
OFFSET(parley_negotiation, mentions, 16);
OFFSET(parley_negotiation, parties, 24);
OFFSET(parley_negotiation, mediators, 32);
OFFSET(parley_negotiation, hosts, 40);
OFFSET(parley_negotiation, people, 48);
OFFSET(parley_negotiation, dates, 56);
OFFSET(parley_negotiation, location, 64);
OFFSET(parley_negotiation, phase, 80);
OFFSET(parley_negotiation, rule, 96);
OFFSET(parley_negotiation, confidence, 104);
OFFSET(parley_negotiation, mode, 108);
OFFSET(parley_negotiation, topic, 109);
OFFSET(parley_negotiation, status, 110);
OFFSET(parley_negotiation, _reserved, 111);

SIZE(parley_warning, 20);
OFFSET(parley_warning, begin, 0);
OFFSET(parley_warning, end, 4);
OFFSET(parley_warning, message, 8);
OFFSET(parley_warning, code, 16);
OFFSET(parley_warning, _reserved, 17);

SIZE(parley_array, 24);
OFFSET(parley_array, data, 0);
OFFSET(parley_array, count, 8);
OFFSET(parley_array, stride, 16);

SIZE(parley_view, 280);
OFFSET(parley_view, struct_size, 0);
OFFSET(parley_view, arena, 8);
OFFSET(parley_view, arena_length, 16);
OFFSET(parley_view, id, 24);
OFFSET(parley_view, published, 32);
OFFSET(parley_view, dates, 40);
OFFSET(parley_view, parties, 64);
OFFSET(parley_view, figures, 88);
OFFSET(parley_view, exchanges, 112);
OFFSET(parley_view, negotiations, 136);
OFFSET(parley_view, warnings, 160);
OFFSET(parley_view, mentions, 184);
OFFSET(parley_view, sides, 208);
OFFSET(parley_view, quotes, 232);
OFFSET(parley_view, indices, 256);

SIZE(parley_batch, 88);
OFFSET(parley_batch, struct_size, 0);
OFFSET(parley_batch, count, 8);
OFFSET(parley_batch, text, 16);
OFFSET(parley_batch, text_offsets, 24);
OFFSET(parley_batch, published, 32);
OFFSET(parley_batch, published_offsets, 40);
OFFSET(parley_batch, id, 48);
OFFSET(parley_batch, id_offsets, 56);
OFFSET(parley_batch, modes, 64);
OFFSET(parley_batch, mode, 72);
OFFSET(parley_batch, date_order, 76);
OFFSET(parley_batch, threads, 80);
OFFSET(parley_batch, _reserved, 84);

SIZE(parley_arrow_documents, 56);
OFFSET(parley_arrow_documents, struct_size, 0);
OFFSET(parley_arrow_documents, text_schema, 8);
OFFSET(parley_arrow_documents, text, 16);
OFFSET(parley_arrow_documents, published_schema, 24);
OFFSET(parley_arrow_documents, published, 32);
OFFSET(parley_arrow_documents, mode, 40);
OFFSET(parley_arrow_documents, date_order, 44);
OFFSET(parley_arrow_documents, threads, 48);
OFFSET(parley_arrow_documents, _reserved, 52);

SIZE(parley_arrow_table, 152);
OFFSET(parley_arrow_table, schema, 0);
OFFSET(parley_arrow_table, array, 72);

int main(void) { return 0; }
