/* A caller of the C ABI in the common subset of C99, C11 and C++17: compiled as each of them, with all warnings as errors. It makes an extractor with
 * options and names of its own, extracts with a scratch, walks over every array of the view, and extracts a batch. */
#include <stdio.h>
#include <string.h>

#include "parley_c.h"

static int failures = 0;

static void check(int good, const char* what) {
  if (!good) {
    fprintf(stderr, "failed: %s (last error: %s)\n", what, parley_last_error());
    ++failures;
  }
}

static void walk(const parley_report* report) {
  parley_view view = PARLEY_VIEW_INIT;
  size_t i;
  check(parley_report_view(report, &view) == PARLEY_OK, "parley_report_view");
  for (i = 0; i < view.dates.count; ++i) {
    const parley_date* date = PARLEY_AT(parley_date, view.dates, i);
    printf("%s = %s\n", PARLEY_STRING(view, date->text), PARLEY_STRING(view, date->value));
    check(date->begin < date->end && date->end - date->begin == date->text.length, "a date's span");
  }
  for (i = 0; i < view.parties.count; ++i) {
    const parley_party* party = PARLEY_AT(parley_party, view.parties, i);
    printf("%s (%s)%s\n", PARLEY_STRING(view, party->name), parley_name(PARLEY_NAMES_KIND, party->kind),
           PARLEY_HAS_ROLE(party, PARLEY_ROLE_MEDIATOR) ? ", mediator" : "");
    check(party->mentions.count > 0, "a party's mentions");
  }
  for (i = 0; i < view.figures.count; ++i) {
    const parley_figure* figure = PARLEY_AT(parley_figure, view.figures, i);
    printf("%s: %lld to %lld\n", PARLEY_STRING(view, figure->text), (long long)figure->low, (long long)figure->high);
  }
  for (i = 0; i < view.exchanges.count; ++i) {
    const parley_exchange* exchange = PARLEY_AT(parley_exchange, view.exchanges, i);
    check((size_t)exchange->sides.first + exchange->sides.count <= view.sides.count, "an exchange's sides");
  }
  for (i = 0; i < view.sides.count; ++i) {
    const parley_side* side = PARLEY_AT(parley_side, view.sides, i);
    uint32_t k;
    for (k = 0; k < side->gives.count; ++k) {
      check(*PARLEY_AT(uint32_t, view.indices, side->gives.first + k) < view.figures.count, "a side's figure");
    }
  }
  check(view.dates.count > 0, "dates are found");
}

int main(void) {
  static const char text[] =
      "Envoys of the Order of the Heron met the Government of Afghanistan on 3 May 2021. Up to 40 hostages will be "
      "freed in exchange for 12 "
      "prisoners.";
  static const char rows[] = "name\tkind\nOrder of the Heron\tarmed_group\n";
  static const char texts[] = "They met on 3 May 2021.They parted on 4 May 2021.";
  static const uint64_t offsets[] = {0, 23, 49};
  parley_options options = PARLEY_OPTIONS_INIT;
  parley_context context = PARLEY_CONTEXT_INIT;
  parley_batch batch = PARLEY_BATCH_INIT;
  parley_gazetteer* names = NULL;
  parley_extractor* extractor = NULL;
  parley_scratch* scratch = NULL;
  parley_report* report = NULL;
  parley_report* reports[2] = {NULL, NULL};
  char* json = NULL;
  size_t length = 0;

  check(parley_abi_version() == PARLEY_ABI_VERSION, "the ABI is that of the header");
  check(parley_gazetteer_new(NULL, rows, sizeof rows - 1, &names) == PARLEY_OK, "parley_gazetteer_new");
  options.explain = 1;
  options.gazetteer = names;
  check(parley_extractor_new(&options, &extractor) == PARLEY_OK, "parley_extractor_new");
  parley_gazetteer_free(names);
  check(parley_scratch_new(&scratch) == PARLEY_OK, "parley_scratch_new");
  context.published = "2021-05-04";
  context.published_length = PARLEY_NUL_TERMINATED;
  check(parley_extract(extractor, scratch, text, sizeof text - 1, &context, &report) == PARLEY_OK, "parley_extract");
  walk(report);
  check(parley_report_json(report, &json, &length) == PARLEY_OK && strlen(json) == length, "parley_report_json");
  parley_text_free(json);
  parley_report_free(report);

  batch.count = 2;
  batch.text = texts;
  batch.text_offsets = offsets;
  batch.threads = 2;
  check(parley_extract_batch(extractor, &batch, reports) == PARLEY_OK, "parley_extract_batch");
  walk(reports[0]);
  walk(reports[1]);
  parley_reports_free(reports, 2);
  parley_scratch_free(scratch);
  parley_extractor_free(extractor);
  return failures == 0 ? 0 : 1;
}
