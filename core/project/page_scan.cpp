// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/project/page_scan.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <unordered_set>

namespace dateline::project {

namespace {

constexpr std::uint32_t usualPageSize = 4096; // where the file does not say any more
constexpr unsigned char pageOfRows = 0x0d;

unsigned char byteAt(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

/// Big endian; 0 beyond the end.
std::uint64_t numberAt(std::string_view bytes, std::size_t at, std::size_t size) {
    if (at > bytes.size() || size > bytes.size() - at) return 0;
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < size; ++i) number = number << 8U | byteAt(bytes, at + i);
    return number;
}

/// Takes a number of 1 to 9 bytes from the front: 7 bits each, and 8 of the ninth.
std::optional<std::uint64_t> takeNumber(std::string_view& bytes) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(bytes.size(), 9); ++i) {
        const unsigned char byte = byteAt(bytes, i);
        number = i == 8 ? number << 8U | byte : number << 7U | (byte & 0x7fU);
        if (i < 8 && byte >= 0x80) continue;
        bytes.remove_prefix(i + 1);
        return number;
    }
    return std::nullopt;
}

/// What stands before a column: 0 null, 1 to 6 whole numbers, 7 real, 8 and 9 the numbers 0 and 1, else blobs and texts.
bool fits(char letter, std::uint64_t type) {
    const bool isText = type >= 13 && type % 2 == 1;
    switch (letter) {
    case 'n':
        return type == 0;
    case 't':
        return isText;
    case 'T':
        return isText || type == 0;
    case 'i':
        return type <= 9 && type != 7;
    default:
        return type >= 12;
    }
}

std::uint64_t sizeOf(std::uint64_t type) {
    constexpr std::uint64_t sizes[]{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < 12 ? sizes[type] : (type - 12) / 2;
}

ScannedColumn columnFrom(std::uint64_t type, std::string_view bytes) {
    if (type >= 12) return {false, 0, bytes};
    if (type >= 8) return {false, static_cast<std::int64_t>(type - 8), {}};
    const std::uint64_t raw = numberAt(bytes, 0, bytes.size());
    const bool negative = !bytes.empty() && byteAt(bytes, 0) >= 0x80 && bytes.size() < 8;
    const std::uint64_t sign = negative ? ~std::uint64_t{0} << (8 * bytes.size()) : 0;
    return {type == 0, static_cast<std::int64_t>(raw | sign), {}};
}

class PageScanner {
public:
    PageScanner(const std::string& path, const std::vector<RowShape>& shapes,
                const std::function<void(std::size_t, const ScannedRow&)>& take)
        : m_file(path, std::ios::binary | std::ios::ate), m_shapes(shapes), m_take(take) {
        const auto size = m_file ? static_cast<std::uint64_t>(m_file.tellg()) : 0;
        m_bytesLeft = 4 * size;
        std::string head(100, '\0');
        readAt(0, head);
        const auto stated = static_cast<std::uint32_t>(numberAt(head, 16, 2));
        const std::uint32_t pageSize = stated == 1 ? 65'536 : stated;
        const bool sensible = pageSize >= 512 && (pageSize & (pageSize - 1)) == 0;
        m_pageSize = sensible ? pageSize : usualPageSize;
        m_usable = m_pageSize - (sensible ? std::min<std::uint32_t>(byteAt(head, 20), 32) : 0);
        m_pages = size / m_pageSize;
        findFreePages(numberAt(head, 32, 4));
    }

    void scan() {
        for (std::uint64_t page = 2; page <= m_pages; ++page) {
            if (m_free.contains(page)) continue;
            m_page = pageAt(page);
            if (!m_page.empty() && byteAt(m_page, 0) == pageOfRows) scanPage();
        }
    }

private:
    bool readAt(std::uint64_t offset, std::string& bytes) {
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(offset));
        return static_cast<bool>(m_file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())));
    }

    /// Empty where there is none.
    std::string pageAt(std::uint64_t number) {
        if (number == 0 || number > m_pages) return {};
        std::string page(m_pageSize, '\0');
        if (!readAt((number - 1) * m_pageSize, page)) return {};
        page.resize(m_usable);
        return page;
    }

    /// A list of lists: each page holds the number of the next, a count and so many free pages.
    void findFreePages(std::uint64_t trunk) {
        while (trunk != 0 && trunk <= m_pages && m_free.insert(trunk).second) {
            const std::string page = pageAt(trunk);
            const auto count = std::min<std::uint64_t>(numberAt(page, 4, 4), m_usable / 4);
            for (std::uint64_t i = 0; i < count; ++i) m_free.insert(numberAt(page, 8 + 4 * i, 4));
            trunk = numberAt(page, 0, 4);
        }
    }

    void scanPage() {
        const std::uint64_t cells = std::min<std::uint64_t>(numberAt(m_page, 3, 2), m_usable / 6);
        for (std::uint64_t i = 0; i < cells; ++i) {
            const auto begin = numberAt(m_page, 8 + 2 * i, 2);
            if (begin >= 8 && begin < m_page.size()) scanCell(std::string_view(m_page).substr(begin));
        }
    }

    void scanCell(std::string_view cell) {
        const auto size = takeNumber(cell);
        const auto id = size ? takeNumber(cell) : std::nullopt;
        if (!id || *size > m_bytesLeft) return;
        const std::uint64_t here = bytesHere(*size);
        if (here > cell.size()) return;
        const std::string_view begun = cell.substr(0, here);
        const auto types = typesOf(begun);
        const auto shape = shapeOf(types);
        if (!shape) return;
        m_bytesLeft -= *size;
        std::string payload(begun);
        if (here < *size && !readOn(numberAt(cell, here, 4), *size, payload)) return;
        give(*shape, static_cast<std::int64_t>(*id), types, payload);
    }

    /// How much of a row is on its page and not on those that go on with it.
    [[nodiscard]] std::uint64_t bytesHere(std::uint64_t size) const {
        const std::uint64_t most = m_usable - 35;
        if (size <= most) return size;
        const std::uint64_t least = (m_usable - 12) * 32 / 255 - 23;
        const std::uint64_t filling = least + (size - least) % (m_usable - 4);
        return filling <= most ? filling : least;
    }

    bool readOn(std::uint64_t next, std::uint64_t size, std::string& payload) {
        while (payload.size() < size) {
            const std::string page = pageAt(next);
            if (page.empty()) return false;
            next = numberAt(page, 0, 4);
            payload.append(page, 4, size - payload.size());
        }
        return next == 0;
    }

    /// Of columns; none where they do not stand on the page as a whole.
    static std::vector<std::uint64_t> typesOf(std::string_view payload) {
        std::string_view rest = payload;
        const auto headSize = takeNumber(rest);
        const std::size_t taken = payload.size() - rest.size();
        if (!headSize || *headSize < taken || *headSize > payload.size()) return {};
        std::string_view head = payload.substr(taken, *headSize - taken);
        std::vector<std::uint64_t> types;
        while (!head.empty()) {
            const auto type = takeNumber(head);
            if (!type || types.size() == 64) return {};
            types.push_back(*type);
        }
        return types;
    }

    [[nodiscard]] std::optional<std::size_t> shapeOf(const std::vector<std::uint64_t>& types) const {
        for (std::size_t i = 0; i < m_shapes.size(); ++i)
            if (std::equal(m_shapes[i].begin(), m_shapes[i].end(), types.begin(), types.end(), fits)) return i;
        return std::nullopt;
    }

    void give(std::size_t shape, std::int64_t id, const std::vector<std::uint64_t>& types, std::string_view payload) {
        std::string_view rest = payload;
        rest.remove_prefix(*takeNumber(rest) - (payload.size() - rest.size()));
        ScannedRow row{id, {}};
        for (const auto type : types) {
            const std::uint64_t size = sizeOf(type);
            if (size > rest.size()) return;
            row.columns.push_back(columnFrom(type, rest.substr(0, size)));
            rest.remove_prefix(size);
        }
        if (rest.empty()) m_take(shape, row);
    }

    std::ifstream m_file;
    const std::vector<RowShape>& m_shapes;
    const std::function<void(std::size_t, const ScannedRow&)>& m_take;
    std::uint32_t m_pageSize = usualPageSize;
    std::uint32_t m_usable = usualPageSize; ///< bytes of a page
    std::uint64_t m_pages = 0;
    std::uint64_t m_bytesLeft = 0;
    std::unordered_set<std::uint64_t> m_free;
    std::string m_page;
};

} // namespace

void scanRows(const std::string& path, const std::vector<RowShape>& shapes,
              const std::function<void(std::size_t, const ScannedRow&)>& take) {
    PageScanner(path, shapes, take).scan();
}

} // namespace dateline::project
