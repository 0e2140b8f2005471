// Columns of the Arrow format, grown value by value and given away through the Arrow C Data Interface.
#ifndef PARLEY_CAPI_ARROW_COLUMNS_INTERNAL_H_
#define PARLEY_CAPI_ARROW_COLUMNS_INTERNAL_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "parley_c.h"

namespace parley_capi {

/// A column: strings, numbers, lists of another column, or structs of several. A row is complete when every column of a struct has got its value
/// and add_row() was called for the struct; a list when its values stand in its child and add_list() was called.
class ArrowColumn {
 public:
  enum class Type { utf8, uint32, int64, float64, list, structure };

  ArrowColumn(std::string name, Type type);
  ArrowColumn(const ArrowColumn&) = delete;
  ArrowColumn& operator=(const ArrowColumn&) = delete;
  ~ArrowColumn();

  /// A new child: of a struct any number, of a list exactly one.
  ArrowColumn& add_child(std::string name, Type type);

  void add_string(std::string_view value);
  /// Null for an empty string, which is how a report says that it does not know.
  void add_string_or_null(std::string_view value);
  void add_uint32(std::uint32_t value) { add_fixed(&value, sizeof value); }
  void add_int64(std::int64_t value) { add_fixed(&value, sizeof value); }
  void add_float64(double value) { add_fixed(&value, sizeof value); }
  void add_list();
  void add_row();
  /// Null in any column; in a struct, its children get a null each, too.
  void add_null();

  /// Moves the column out, which stays behind as good as destroyed.
  static void give_away(std::unique_ptr<ArrowColumn> column, ArrowSchema* schema, ArrowArray* array);

 private:
  struct SchemaOwner;
  struct ArrayOwner;

  void add_fixed(const void* value, std::size_t size);
  void add_offset(std::size_t end);
  void count_value(bool valid);
  const char* format() const noexcept;
  void describe(ArrowSchema* out) const;
  static void hand_over(std::unique_ptr<ArrowColumn> column, ArrowArray* out);

  std::string name_;
  Type type_;
  std::size_t length_ = 0;
  std::size_t nulls_ = 0;
  std::vector<std::uint8_t> validity_;  // a bit a value; empty as long as there are no nulls
  std::vector<std::int32_t> offsets_;   // of strings and lists
  std::vector<char> data_;              // of strings and numbers
  std::vector<std::unique_ptr<ArrowColumn>> children_;
};

}  // namespace parley_capi

#endif  // PARLEY_CAPI_ARROW_COLUMNS_INTERNAL_H_
