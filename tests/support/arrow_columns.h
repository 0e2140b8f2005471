// Columns of texts for the Arrow call, and owners for the tables that it gives.
#ifndef PARLEY_TESTS_SUPPORT_ARROW_COLUMNS_H_
#define PARLEY_TESTS_SUPPORT_ARROW_COLUMNS_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "parley_c.h"

namespace parley_tests {

/// A utf8 column that lives in this object; its release callback only counts.
struct Column {
  explicit Column(const std::vector<std::string>& values, std::int64_t skip = 0) {
    for (const std::string& value : values) {
      bytes += value;
      offsets.push_back(static_cast<std::int32_t>(bytes.size()));
    }
    buffers[1] = offsets.data();
    buffers[2] = bytes.data();
    schema.format = "u";
    schema.name = "";
    schema.release = [](ArrowSchema* its) { its->release = nullptr; };
    array.length = static_cast<std::int64_t>(values.size()) - skip;
    array.offset = skip;
    array.n_buffers = 3;
    array.buffers = buffers;
    array.release = [](ArrowArray* its) { its->release = nullptr; };
  }
  Column(const Column&) = delete;
  Column& operator=(const Column&) = delete;

  std::string bytes;
  std::vector<std::int32_t> offsets{0};
  const void* buffers[3] = {nullptr, nullptr, nullptr};
  ArrowSchema schema{};
  ArrowArray array{};
};

struct Tables {
  Tables() = default;
  ~Tables() {
    for (parley_arrow_table& table : all) {
      if (table.schema.release != nullptr) table.schema.release(&table.schema);
      if (table.array.release != nullptr) table.array.release(&table.array);
    }
  }
  Tables(const Tables&) = delete;
  Tables& operator=(const Tables&) = delete;
  parley_arrow_table all[PARLEY_TABLE_COUNT] = {};
};

}  // namespace parley_tests

#endif  // PARLEY_TESTS_SUPPORT_ARROW_COLUMNS_H_
