// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/reader.h"

#include "core/ingest/charset.h"
#include "core/ingest/file_format.h"
#include "core/ingest/input_files.h"
#include "core/ingest/markdown_reader.h"
#include "core/ingest/ndjson_reader.h"
#include "core/ingest/plain_text_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace dateline::ingest {

namespace {

constexpr std::size_t sniffedBytes = 4096;

/// In the order in which they are asked; plain text takes what is left.
class Registry {
public:
    Registry(const JobControl& control, Structure structure) {
        m_readers.push_back(std::make_unique<NdjsonReader>(control, structure));
        m_readers.push_back(std::make_unique<MarkdownReader>(structure));
        m_readers.push_back(std::make_unique<PlainTextReader>(structure));
    }

    void read(const std::string& path, std::string bytes, ReadResult& result) const {
        const auto shown = toValidUtf8(path);
        const auto reader = readerFor(shown, std::string_view(bytes).substr(0, sniffedBytes));
        if (auto done = readAs(reader, shown, std::move(bytes), result); !done)
            result.problems.push_back(std::move(done.error()));
    }

private:
    [[nodiscard]] Result<const Reader*> readerFor(const std::string& path, std::string_view firstBytes) const {
        const auto foreign = foreignFormat(path, firstBytes);
        for (const auto& reader : m_readers) {
            const bool takesAll = &reader == &m_readers.back();
            if (takesAll && !foreign.empty()) break;
            if (reader->canRead(path, firstBytes)) return reader.get();
        }
        if (!foreign.empty())
            return failure(ErrorKind::unsupported, path,
                           fmt::format("{}; save the article as plain text (.txt) first", foreign));
        return failure(ErrorKind::binary, path, "not a text; save the article as plain text (.txt) first");
    }

    static Result<void> readAs(const Result<const Reader*>& reader, const std::string& path, std::string bytes,
                               ReadResult& result) {
        if (!reader) return tl::unexpected(reader.error());
        return (*reader)->read(path, std::move(bytes), result.documents, result.problems);
    }

    std::vector<std::unique_ptr<Reader>> m_readers;
};

/// Two different articles with one id would be taken for one. The first by path and place keeps it, whatever the order
/// of the inputs; the others get the key of their text.
void settleKeys(ReadResult& result) {
    auto& documents = result.documents;
    std::vector<std::size_t> order(documents.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return documents[a].path < documents[b].path; });
    std::map<std::string_view, const Document*> owners;
    std::vector<std::size_t> others;
    for (const auto index : order) {
        const auto [owner, isNew] = owners.emplace(documents[index].key, &documents[index]);
        if (!isNew && owner->second->text != documents[index].text) others.push_back(index);
    }
    for (const auto index : others) {
        auto& document = documents[index];
        result.problems.push_back(
            {ErrorKind::malformed, document.path,
             fmt::format("the id \"{}\" belongs to another article too; \"{}\" gets one made from its text",
                         document.key, document.title)});
        document.key = keyOfText(document.text);
    }
}

} // namespace

Result<ReadResult> readInputs(std::span<const std::string> inputs, const JobControl& control) {
    ReadResult result;
    const auto files = listFiles(inputs, result.problems, control);
    const Registry registry(control, Structure::full);
    for (std::size_t i = 0; i < files.size() && !control.cancelled(); ++i) {
        control.report({Stage::reading, i, files.size()});
        if (auto bytes = readFile(files[i]))
            registry.read(files[i], std::move(*bytes), result);
        else
            result.problems.push_back(std::move(bytes.error()));
    }
    if (control.cancelled()) return failure(ErrorKind::cancelled, {}, "cancelled");
    control.report({Stage::reading, files.size(), files.size()});
    settleKeys(result);
    return result;
}

ReadResult readBytes(const std::string& path, std::string bytes, Structure structure) {
    ReadResult result;
    Registry({}, structure).read(path, std::move(bytes), result);
    settleKeys(result);
    return result;
}

bool isReadByLine(const std::string& path, std::string_view firstBytes) {
    const auto shown = toValidUtf8(path);
    const bool wide = firstBytes.substr(0, 4).find('\0') != std::string_view::npos ||
                      firstBytes.starts_with("\xFF\xFE") || firstBytes.starts_with("\xFE\xFF");
    return !wide && foreignFormat(shown, firstBytes).empty() && NdjsonReader().canRead(shown, firstBytes) &&
           !isBlank(firstBytes) && !looksBinary(firstBytes);
}

std::optional<Error> encodingNotice(const Document& document) {
    if (document.encoding.empty() || document.encoding.starts_with("UTF-")) return std::nullopt;
    return Error{ErrorKind::malformed, document.path,
                 fmt::format("read as {}; save it as UTF-8 if letters are wrong", document.encoding)};
}

} // namespace dateline::ingest
