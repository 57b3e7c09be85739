// SPDX-FileCopyrightText: 2026 The Dateline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs/search_job.h"

#include <QMetaObject>

#include <utility>

namespace dateline::app {

namespace {

/// Bytes indexed between two looks at what is asked: some 20 ms.
constexpr std::size_t pieceBytes = std::size_t{1} << 18;
/// While the index is being filled, a query is answered after so many pieces, and after each so many more: some 0.2 s
/// and a second. Little is filled before the first.
constexpr int piecesUntilAnswer = 10;
constexpr int piecesBetweenAnswers = 48;

} // namespace

/// What the thread holds.
class SearchJob::Worker {
public:
    explicit Worker(SearchJob& job) : m_job(job) {}

    [[nodiscard]] bool hasWork() const { return m_fills; }

    void take(Orders orders) {
        m_generation = orders.generation;
        if (orders.project) {
            m_index.setProject(orders.project);
            m_job.giveBack(std::exchange(m_project, std::move(orders.project)));
            m_fills = true;
        }
        m_query = std::move(orders.query);
        m_piecesLeft = piecesUntilAnswer;
        m_complete = !m_fills || !m_query;
        if (!m_fills) answer();
    }

    void indexPiece() {
        m_fills = m_index.indexMore(pieceBytes);
        if (m_complete || (m_fills && --m_piecesLeft > 0)) return;
        m_piecesLeft = piecesBetweenAnswers;
        answer();
    }

private:
    void answer() {
        m_complete = true;
        if (!m_query) return;
        auto hits = m_index.find(*m_query, [this] { return m_job.isSuperseded(m_generation); });
        if (!hits) return;
        m_complete = hits->complete;
        m_job.deliver(m_generation, std::move(*hits));
    }

    SearchJob& m_job;
    project::SearchIndex m_index;
    std::shared_ptr<const project::Project> m_project; ///< that the index holds as well
    std::optional<project::SearchQuery> m_query;
    int m_generation = 0;
    int m_piecesLeft = 0;
    bool m_fills = false;
    bool m_complete = true; ///< the last answer was, or nobody asked
};

SearchJob::SearchJob(QObject* parent) : QObject(parent) {}

SearchJob::~SearchJob() {
    cancel(); // a search that runs takes notice
    m_thread.request_stop();
    m_wake.notify_all();
    if (m_thread.joinable()) m_thread.join();
}

void SearchJob::setProject(std::shared_ptr<const project::Project> project) {
    m_project = std::move(project);
    cancel();
}

void SearchJob::cancel() {
    const std::scoped_lock lock(m_mutex);
    ++m_orders.generation;
    m_orders.query.reset();
}

void SearchJob::prepare() {
    if (!m_project) return;
    {
        const std::scoped_lock lock(m_mutex);
        m_orders.project = std::exchange(m_project, nullptr);
        m_ordered = true;
    }
    start();
}

void SearchJob::search(project::SearchQuery query) {
    {
        const std::scoped_lock lock(m_mutex);
        if (m_project) m_orders.project = std::exchange(m_project, nullptr);
        m_orders.query = std::move(query);
        ++m_orders.generation;
        m_ordered = true;
    }
    start();
}

void SearchJob::start() {
    m_wake.notify_all();
    if (!m_thread.joinable()) m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void SearchJob::run(const std::stop_token& stop) {
    Worker worker(*this);
    while (!stop.stop_requested()) {
        if (auto orders = nextOrders(stop, !worker.hasWork()))
            worker.take(std::move(*orders));
        else if (worker.hasWork())
            worker.indexPiece();
    }
}

std::optional<SearchJob::Orders> SearchJob::nextOrders(const std::stop_token& stop, bool mayWait) {
    std::unique_lock lock(m_mutex);
    if (mayWait) m_wake.wait(lock, stop, [this] { return m_ordered; });
    if (!std::exchange(m_ordered, false)) return std::nullopt;
    Orders orders = m_orders; // the query stays: a new project is searched for it again
    m_orders.project.reset();
    return orders;
}

bool SearchJob::isSuperseded(int generation) {
    const std::scoped_lock lock(m_mutex);
    return m_orders.generation != generation;
}

void SearchJob::deliver(int generation, project::SearchHits hits) {
    const auto tell = [this, generation, hits = std::move(hits)] {
        if (!isSuperseded(generation)) Q_EMIT found(hits);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

/// Where projects are made and changed they are let go of, too: parts of one may live on in the next.
void SearchJob::giveBack(std::shared_ptr<const project::Project> project) {
    if (project)
        QMetaObject::invokeMethod(
            this, [project = std::move(project)] {}, Qt::QueuedConnection);
}

} // namespace dateline::app
