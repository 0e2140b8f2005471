// Fuzzes the C ABI with wild arguments: the input is read as options, context, lengths, batch offsets and text. Every call
// must give a status that is documented, leave out parameters NULL on failure, and free cleanly.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>

#include "parley_c.h"

namespace {

void require(bool good, const char* what) {
  if (!good) {
    std::fprintf(stderr, "capi_fuzz: %s\n", what);
    std::abort();
  }
}

// Takes values from the front of the input; zeros behind its end.
class Reader {
 public:
  Reader(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  template <typename T>
  T take() {
    T value{};
    const std::size_t n = std::min(sizeof value, size_);
    if (n > 0) std::memcpy(&value, data_, n);
    data_ += n;
    size_ -= n;
    return value;
  }
  std::string take_string(std::size_t most) {
    const std::size_t n = std::min({static_cast<std::size_t>(take<std::uint8_t>()), most, size_});
    std::string s(reinterpret_cast<const char*>(data_), n);
    data_ += n;
    size_ -= n;
    return s;
  }
  std::string rest() const { return std::string(reinterpret_cast<const char*>(data_), size_); }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

bool documented(parley_status status) {
  switch (status) {
    case PARLEY_OK:
    case PARLEY_INVALID_ARGUMENT:
    case PARLEY_INVALID_UTF8:
    case PARLEY_TEXT_TOO_LARGE:
    case PARLEY_INVALID_PUBLISHED:
    case PARLEY_INVALID_GAZETTEER:
    case PARLEY_NO_MEMORY:
      return true;
    default:
      return false;
  }
}

void use(const parley_report* report) {
  parley_view view = PARLEY_VIEW_INIT;
  require(parley_report_view(report, &view) == PARLEY_OK, "no view of a report");
  for (std::size_t i = 0; i < view.figures.count; ++i) {
    const parley_figure* figure = PARLEY_AT(parley_figure, view.figures, i);
    require(figure->holder == PARLEY_NONE || figure->holder < view.parties.count, "a holder that is no party");
    require(std::size_t{figure->text.offset} + figure->text.length <= view.arena_length, "a string outside the arena");
    require(PARLEY_STRING(view, figure->text)[figure->text.length] == '\0', "a string without its NUL");
  }
  char* json = nullptr;
  std::size_t length = 0;
  require(parley_report_json(report, &json, &length) == PARLEY_OK && json[length] == '\0', "no JSON of a report");
  parley_text_free(json);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Reader input(data, size);

  // An extractor with wild options, now and then; a good one for the rest.
  static parley_extractor* const good = [] {
    parley_extractor* made = nullptr;
    require(parley_extractor_new(nullptr, &made) == PARLEY_OK, "no default extractor");
    return made;
  }();
  const std::uint8_t choice = input.take<std::uint8_t>();
  parley_extractor* wild = nullptr;
  if ((choice & 15) == 0) {
    parley_options options = PARLEY_OPTIONS_INIT;
    if ((choice & 16) != 0) options.struct_size = input.take<std::uint8_t>() % (sizeof(options) + 1);
    options.extract = input.take<std::uint8_t>();
    options.explain = input.take<std::uint8_t>();
    options.strict_utf8 = input.take<std::uint8_t>();
    options.max_records = input.take<std::uint32_t>();
    options.max_bytes = input.take<std::uint64_t>();
    const parley_status status = parley_extractor_new(&options, &wild);
    require(documented(status), "an undocumented status of parley_extractor_new");
    require((status == PARLEY_OK) == (wild != nullptr), "out parameter and status disagree");
    if (status != PARLEY_OK) require(parley_last_error()[0] != '\0', "a failure without a sentence");
  }
  const parley_extractor* extractor = wild != nullptr ? wild : good;

  parley_context context = PARLEY_CONTEXT_INIT;
  const std::string published = (choice & 32) != 0 ? input.take_string(40) : "2020-03-23";
  const std::string id = input.take_string(8);
  context.published = published.c_str();
  context.published_length = (choice & 64) != 0 ? PARLEY_NUL_TERMINATED : published.size();
  context.id = id.c_str();
  context.id_length = id.size();
  context.mode = input.take<std::uint8_t>() % 4;
  context.date_order = input.take<std::uint8_t>() % 4;
  const std::string text = input.rest();

  parley_report* report = nullptr;
  const parley_status status = parley_extract(extractor, nullptr, text.data(), text.size(), &context, &report);
  require(documented(status), "an undocumented status of parley_extract");
  require((status == PARLEY_OK) == (report != nullptr), "report and status disagree");
  if (report != nullptr) use(report);
  parley_report_free(report);

  // The same text cut into a batch at wild places.
  if ((choice & 128) != 0 && !text.empty()) {
    std::vector<std::uint64_t> offsets{0};
    for (std::size_t i = 0; i < 4; ++i)
      offsets.push_back(static_cast<std::uint8_t>(text[i % text.size()]) % (text.size() + 1));
    if ((choice & 1) != 0) std::sort(offsets.begin(), offsets.end());
    parley_batch batch = PARLEY_BATCH_INIT;
    batch.count = offsets.size() - 1;
    batch.text = text.data();
    batch.text_offsets = offsets.data();
    batch.threads = 1;
    parley_report* reports[4] = {};
    const parley_status done = parley_extract_batch(good, &batch, reports);
    require(documented(done), "an undocumented status of parley_extract_batch");
    for (parley_report* one : reports) {
      require((done == PARLEY_OK) == (one != nullptr), "a batch's reports and status disagree");
      if (one != nullptr && parley_report_status(one) == PARLEY_OK) use(one);
    }
    parley_reports_free(reports, 4);
  }
  parley_extractor_free(wild);
  return 0;
}
