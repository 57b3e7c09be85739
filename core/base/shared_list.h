// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A vector whose copies share their elements until one is written to: a copy costs a pointer an element, however much
// the elements hold. A project that differs from another in one event copies that event and nothing else. Each
// element lives on its own, so references to it survive growth of the list.

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace dateline {

template <class T>
class SharedList {
    template <class List, class Value>
    class Iterator;

public:
    using value_type = T;
    using size_type = std::size_t;
    using difference_type = std::ptrdiff_t;
    using reference = T&;
    using const_reference = const T&;
    using iterator = Iterator<SharedList, T>;
    using const_iterator = Iterator<const SharedList, const T>;

    SharedList() = default;
    SharedList(std::initializer_list<T> items) : SharedList(std::vector<T>(items)) {}
    /// Not explicit: what is built as a vector is kept as a list.
    SharedList(std::vector<T>&& items) {
        m_items.reserve(items.size());
        for (auto& item : items) push_back(std::move(item));
    }
    explicit SharedList(std::size_t size) { resize(size); }

    [[nodiscard]] std::size_t size() const { return m_items.size(); }
    [[nodiscard]] bool empty() const { return m_items.empty(); }
    void reserve(std::size_t size) { m_items.reserve(size); }
    void clear() { m_items.clear(); }
    void resize(std::size_t size) {
        const std::size_t before = m_items.size();
        m_items.resize(size);
        for (std::size_t i = before; i < size; ++i) m_items[i] = std::make_shared<T>();
    }

    void push_back(T item) { m_items.push_back(std::make_shared<T>(std::move(item))); }
    void insert(const_iterator before, T item) {
        m_items.insert(m_items.begin() + (before - std::as_const(*this).begin()), std::make_shared<T>(std::move(item)));
    }
    void erase(const_iterator at) { m_items.erase(m_items.begin() + (at - std::as_const(*this).begin())); }
    template <class... Arguments>
    T& emplace_back(Arguments&&... arguments) {
        m_items.push_back(std::make_shared<T>(T{std::forward<Arguments>(arguments)...}));
        return *m_items.back();
    }
    /// Shares element `i` of `other`.
    void pushShared(const SharedList& other, std::size_t i) { m_items.push_back(other.m_items[i]); }

    [[nodiscard]] const T& operator[](std::size_t i) const { return *m_items[i]; }
    /// To write to: no other list sees it. Elements that are shared must not be dropped by another thread meanwhile.
    [[nodiscard]] T& operator[](std::size_t i) {
        auto& item = m_items[i];
        if (item.use_count() > 1) item = std::make_shared<T>(std::as_const(*item));
        return *item;
    }
    [[nodiscard]] const T& front() const { return *m_items.front(); }
    [[nodiscard]] T& front() { return (*this)[0]; }
    [[nodiscard]] const T& back() const { return *m_items.back(); }
    [[nodiscard]] T& back() { return (*this)[size() - 1]; }

    [[nodiscard]] const_iterator begin() const { return {this, 0}; }
    [[nodiscard]] const_iterator end() const { return {this, difference_type(size())}; }
    [[nodiscard]] iterator begin() { return {this, 0}; }
    [[nodiscard]] iterator end() { return {this, difference_type(size())}; }

    /// Whether both lists hold the very same element, not only an equal one. O(1).
    [[nodiscard]] bool sharesWith(const SharedList& other, std::size_t i) const {
        return i < size() && i < other.size() && m_items[i] == other.m_items[i];
    }

    friend bool operator==(const SharedList& a, const SharedList& b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i)
            if (a.m_items[i] != b.m_items[i] && !(*a.m_items[i] == *b.m_items[i])) return false;
        return true;
    }

private:
    std::vector<std::shared_ptr<T>> m_items; // shared: that is what the list is for
};

template <class T>
template <class List, class Value>
class SharedList<T>::Iterator {
public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = Value&;
    using pointer = Value*;

    Iterator() = default;
    Iterator(List* list, difference_type at) : m_list(list), m_at(at) {}
    operator Iterator<const SharedList, const T>() const requires(!std::is_const_v<List>) { return {m_list, m_at}; }

    reference operator*() const { return (*m_list)[std::size_t(m_at)]; }
    pointer operator->() const { return &**this; }
    reference operator[](difference_type n) const { return (*m_list)[std::size_t(m_at + n)]; }

    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this += -1; }
    Iterator operator++(int) { return {m_list, m_at++}; }
    Iterator operator--(int) { return {m_list, m_at--}; }
    Iterator& operator+=(difference_type n) {
        m_at += n;
        return *this;
    }
    Iterator& operator-=(difference_type n) { return *this += -n; }
    friend Iterator operator+(Iterator it, difference_type n) { return it += n; }
    friend Iterator operator+(difference_type n, Iterator it) { return it += n; }
    friend Iterator operator-(Iterator it, difference_type n) { return it += -n; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) { return a.m_at - b.m_at; }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }
    friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.m_at <=> b.m_at; }

private:
    List* m_list = nullptr;
    difference_type m_at = 0;
};

} // namespace dateline
