#include "core/distributed/rank_group.h"

// ProcessGroupGloo is a part of libtorch_cpu, but the wheel brings no headers of gloo. Those of
// Debian's libgloo-dev take their place: of gloo's types only (shared) pointers cross into
// libtorch, which makes, uses and destroys what they point to with its own copy, so the versions
// need not match. Nothing of Debian's library is linked.
#ifndef USE_C10D_GLOO
#define USE_C10D_GLOO
#endif

#include <c10/util/Logging.h>
#include <torch/csrc/distributed/c10d/PrefixStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

#include "core/distributed/network_address.h"
#include "core/distributed/process_facts.h"
#include "core/distributed/ranks.h"
#include "core/kernels/cuda/cuda_module.h"
#include "core/support/error.h"
#include "core/support/foreign_error.h"
#include "core/support/untrusted_file.h"

namespace deepsight {
namespace {

using Milliseconds = std::chrono::milliseconds;
using StorePointer = c10::intrusive_ptr<c10d::Store>;
using Tensors = std::vector<torch::Tensor>;

// Keys of the store: how often ranks came to a meeting, and the newest failure.
constexpr const char* kArrivals = "arrivals";
constexpr const char* kFailures = "failures";
// Between two looks at who has come.
constexpr Milliseconds kShortestPause{1};
constexpr Milliseconds kLongestPause{100};

std::string seconds(std::chrono::seconds time) { return std::to_string(time.count()) + " s"; }

StorePointer openStore(const RankEnvironment& environment, const RankGroupOptions& options) {
    c10d::TCPStoreOptions settings;
    settings.port = static_cast<std::uint16_t>(environment.port);
    settings.isServer = environment.rank == 0 && !environment.storeIsThere;
    settings.numWorkers = static_cast<std::size_t>(environment.size);
    settings.waitWorkers = false;  // they are waited for by name
    settings.timeout = options.meeting;
    if (options.listeningSocket >= 0) settings.masterListenFd = options.listeningSocket;
    const std::string place = environment.address + ":" + std::to_string(environment.port);
    try {
        auto store = c10::make_intrusive<c10d::TCPStore>(environment.address, settings);
        // Each time that the ranks are started anew they meet afresh.
        return c10::make_intrusive<c10d::PrefixStore>(
            "deepsight/" + std::to_string(environment.restarts), std::move(store));
    } catch (const std::exception& error) {
        const std::string reason = " (" + shortened(error.what()) + ")";
        if (settings.isServer)
            throw Error(ErrorKind::Io, "Rank 0 cannot listen at " + place + reason +
                                           ". Set MASTER_ADDR to this host and MASTER_PORT to a "
                                           "free port, alike on every rank.");
        throw Error(ErrorKind::Io, "Rank " + std::to_string(environment.rank) +
                                       " does not reach rank 0 at " + place + " within " +
                                       seconds(options.meeting) + reason +
                                       ". Check MASTER_ADDR and MASTER_PORT, that rank 0 runs, and "
                                       "that no firewall is between the machines.");
    }
}

/// Where a rank runs.
struct Place {
    std::int64_t pid = 0;
    std::string loopback;   // the same for ranks of one machine
    std::string processes;  // the same where `pid` means the same process
    std::string gpus;
    std::string host;

    static Place here() {
        return {::getpid(), loopbackOfThisProcess(), processesOfThisProcess(), gpusOfThisProcess(),
                hostOfThisProcess()};
    }
    // Each word is marked: it may be empty.
    std::string text() const {
        return std::to_string(pid) + " =" + loopback + " =" + processes + " =" + gpus + " =" + host;
    }
    static Place parse(const std::string& text) {
        Place place;
        std::istringstream words(text);
        words >> place.pid;
        for (auto* word : {&place.loopback, &place.processes, &place.gpus, &place.host}) {
            words >> *word;
            if (!word->empty()) word->erase(0, 1);
        }
        return place;
    }
};

std::vector<std::uint8_t> bytesOf(const std::string& text) { return {text.begin(), text.end()}; }

std::string key(const char* what, int rank) { return what + ("/" + std::to_string(rank)); }

std::string readKey(c10d::Store& store, const std::string& name) {
    const auto bytes = store.get(name);
    return {bytes.begin(), bytes.end()};
}

/// Says where this rank runs, and waits until all others did.
std::vector<Place> allPlaces(c10d::Store& store, const RankEnvironment& environment,
                             const RankGroupOptions& options) {
    store.set(key("place", environment.rank), bytesOf(Place::here().text()));
    std::vector<std::string> keys;
    for (int rank = 0; rank < environment.size; ++rank) keys.push_back(key("place", rank));
    try {
        store.wait(keys, options.meeting);
    } catch (const std::exception&) {
        std::string missing;
        for (int rank = 0; rank < environment.size; ++rank)
            if (!store.check({keys[static_cast<std::size_t>(rank)]}))
                missing += (missing.empty() ? "" : ", ") + std::to_string(rank);
        throw Error(ErrorKind::Io, "Of " + std::to_string(environment.size) +
                                       " ranks these did not come within " +
                                       seconds(options.meeting) + ": " + missing +
                                       ". Start all of them, with the same MASTER_ADDR, "
                                       "MASTER_PORT and WORLD_SIZE.");
    }
    std::vector<Place> places;
    for (const auto& name : keys) places.push_back(Place::parse(readKey(store, name)));
    return places;
}

/// The address at which the others reach this rank. On one machine that never leaves it. Else it is
/// the one that leads to rank 0, whose own name may mean the loopback on its machine: the others
/// tell it.
std::string ownAddress(c10d::Store& store, const RankEnvironment& environment,
                       const std::vector<Place>& places) {
    const auto& own = places[static_cast<std::size_t>(environment.rank)].loopback;
    const auto& first = places.front().loopback;
    if (std::all_of(places.begin(), places.end(),
                    [&](const auto& place) { return place.loopback == first; }))
        return "127.0.0.1";
    constexpr const char* kFirst = "address of rank 0";
    if (own == first) return readKey(store, kFirst);
    const auto [here, there] = routeTo(environment.address, environment.port);
    store.set(kFirst, bytesOf(there));
    return here;
}

c10::intrusive_ptr<c10d::Backend> joinGloo(const StorePointer& store,
                                           const RankEnvironment& environment,
                                           const std::string& address, Milliseconds timeout) {
    auto settings = c10d::ProcessGroupGloo::Options::create(timeout);
    const char* interface = std::getenv("GLOO_SOCKET_IFNAME");
    settings->devices.push_back(
        interface && *interface ? c10d::ProcessGroupGloo::createDeviceForInterface(interface)
                                : c10d::ProcessGroupGloo::createDeviceForHostname(address));
    return c10::make_intrusive<c10d::ProcessGroupGloo>(
        c10::make_intrusive<c10d::PrefixStore>("gloo", store), environment.rank, environment.size,
        settings);
}

c10::intrusive_ptr<c10d::Backend> joinNccl(const StorePointer& store,
                                           const RankEnvironment& environment,
                                           Milliseconds timeout) {
    using Make = c10d::Backend* (*)(const StorePointer*, int, int, std::int64_t);
    std::string problem;
    const auto make = reinterpret_cast<Make>(
        cudaModuleFunction("libdeepsight_cuda_nccl.so", "deepsightJoinNccl", problem));
    if (!make)
        throw Error(ErrorKind::Device, "Several ranks on CUDA need NCCL, but " + problem +
                                           " Set training.device to cpu, or train with one rank.");
    const StorePointer own = c10::make_intrusive<c10d::PrefixStore>("nccl", store);
    return c10::intrusive_ptr<c10d::Backend>::reclaim(
        make(&own, environment.rank, environment.size, timeout.count()));
}

class RankGroup : public Ranks {
  public:
    RankGroup(const RankEnvironment& environment, const RankGroupOptions& options)
        : environment_(environment),
          answer_(options.answer),
          store_(openStore(environment, options)),
          places_(allPlaces(*store_, environment, options)) {
        try {
            cpu_ = joinGloo(store_, environment, ownAddress(*store_, environment, places_),
                            options.answer);
        } catch (const std::exception& error) {
            throw Error(ErrorKind::Io, "Rank " + std::to_string(environment.rank) +
                                           " cannot connect with the others (" +
                                           foreignMessage(error) +
                                           "). Check the network between the machines, or name "
                                           "the interface by GLOO_SOCKET_IFNAME.");
        }
    }
    // After a failure a collective call may be under way for ever, and would be waited for.
    ~RankGroup() override {
        if (!failed_) return;
        (void)cpu_.release();
        (void)cuda_.release();
        (void)store_.release();
    }

    int rank() const override { return environment_.rank; }
    int size() const override { return environment_.size; }
    int localRank() const override { return countLocal(environment_.rank); }
    int localSize() const override { return countLocal(environment_.size); }
    bool hasOwnGpus() const override {
        std::vector<std::string> given;
        for (const auto& place : places_)
            if (place.loopback == here().loopback) given.push_back(place.gpus);
        std::sort(given.begin(), given.end());
        return std::adjacent_find(given.begin(), given.end()) == given.end();
    }

    void sum(const Tensors& tensors) override {
        guarded([&] {
            std::vector<c10::intrusive_ptr<c10d::Work>> works;
            // All at once: while one is on the network another one is added up.
            for (const auto& tensor : tensors) {
                Tensors one{tensor};
                works.push_back(backendOf(tensor).allreduce(one));
            }
            for (const auto& work : works) work->wait();
        });
    }

    void broadcast(const Tensors& tensors, int from) override {
        guarded([&] {
            std::vector<c10::intrusive_ptr<c10d::Work>> works;
            c10d::BroadcastOptions settings;
            settings.rootRank = from;
            for (const auto& tensor : tensors) {
                if (tensor.numel() == 0) continue;
                Tensors one{tensor};
                works.push_back(backendOf(tensor).broadcast(one, settings));
            }
            for (const auto& work : works) work->wait();
        });
    }

    std::string broadcast(const std::string& text, int from) override {
        auto length = torch::full({1}, static_cast<std::int64_t>(text.size()), torch::kInt64);
        broadcast(Tensors{length}, from);
        std::string copy = rank() == from ? text : std::string();
        copy.resize(static_cast<std::size_t>(length.item<std::int64_t>()));
        broadcast(Tensors{torch::from_blob(copy.data(), {static_cast<std::int64_t>(copy.size())},
                                           torch::kUInt8)},
                  from);
        return copy;
    }

    bool any(bool value) override {
        auto votes = torch::full({1}, value ? 1 : 0, torch::kInt64);
        sum({votes});
        return votes.item<std::int64_t>() > 0;
    }

    // Through the store: a collective call has a deadline.
    void meet() override {
        expected_ += size();
        const auto wait = [this] {
            auto pause = kShortestPause;
            bool complete = store_->add(kArrivals, 1) >= expected_;
            while (!complete) {
                std::this_thread::sleep_for(pause);
                pause = std::min(2 * pause, kLongestPause);
                // In this order: who came may end in the meantime.
                const bool lacking = someoneIsGone();
                complete = store_->add(kArrivals, 0) >= expected_;
                if (lacking && !complete) throw std::runtime_error("it did not come");
            }
        };
        guarded(wait, /*hasDeadline=*/false);
        // Rank 0 must not end, and the store with it, before all know that it came.
        any(false);
    }

    void noteFailure(const std::string& text) noexcept override {
        if (failed_) return;  // another one's
        failed_ = true;
        try {
            store_->set(key("failure", rank()), bytesOf(text));
            store_->set(kFailures, bytesOf(text));
        } catch (const std::exception&) {
            // The others find out that this rank is gone.
        }
    }

  private:
    const Place& here() const { return places_[static_cast<std::size_t>(environment_.rank)]; }

    int countLocal(int before) const {
        const auto end = places_.begin() + before;
        const auto& own = here().loopback;
        return static_cast<int>(std::count_if(
            places_.begin(), end, [&](const auto& place) { return place.loopback == own; }));
    }

    /// As far as it can be seen from here.
    bool isGone(const Place& place) const {
        return place.loopback == here().loopback && place.processes == here().processes &&
               hasEnded(place.pid);
    }
    bool someoneIsGone() {
        return store_->check({kFailures}) ||
               std::any_of(places_.begin(), places_.end(),
                           [&](const auto& place) { return isGone(place); });
    }

    c10d::Backend& backendOf(const torch::Tensor& tensor) {
        if (tensor.is_cpu()) return *cpu_;
        if (!cuda_) cuda_ = joinNccl(store_, environment_, answer_);
        return *cuda_;
    }

    template <typename Work>
    void guarded(const Work& work, bool hasDeadline = true) {
        const auto start = std::chrono::steady_clock::now();
        try {
            work();
        } catch (const Error&) {
            failed_ = true;
            throw;
        } catch (const std::exception& error) {
            failed_ = true;
            const auto waited = std::chrono::steady_clock::now() - start;
            throw RankError(whoIsMissing(hasDeadline && waited >= answer_) + " (" +
                            foreignMessage(error) +
                            ") The training ends here; start all ranks again with --resume to go "
                            "on from the last checkpoint.");
        }
    }

    /// A sentence. A process that just ended may still be about to close its connections.
    std::string whoIsMissing(bool timedOut) {
        for (int attempt = 0; attempt < 10; ++attempt) {
            for (int other = 0; other < size(); ++other) {
                if (other == rank()) continue;
                const auto& place = places_[static_cast<std::size_t>(other)];
                const std::string name = "Rank " + std::to_string(other) + " (process " +
                                         std::to_string(place.pid) + " on " + place.host + ")";
                if (const auto reason = failureOf(other); !reason.empty())
                    return name + " ended: " + reason;
                if (isGone(place)) return name + " was lost.";
            }
            ::usleep(100'000);
        }
        if (timedOut)
            return "Another rank did not answer rank " + std::to_string(rank()) + " within " +
                   seconds(std::chrono::duration_cast<std::chrono::seconds>(answer_)) +
                   ", the --rank-timeout.";
        return "Rank " + std::to_string(rank()) + " has lost the connection with the others.";
    }

    std::string failureOf(int other) {
        if (storeIsGone_) return {};
        try {
            const auto name = key("failure", other);
            return store_->check({name}) ? readKey(*store_, name) : std::string();
        } catch (const std::exception&) {
            storeIsGone_ = true;  // with the rank that kept it
            return {};
        }
    }

    const RankEnvironment environment_;
    const Milliseconds answer_;
    StorePointer store_;
    std::vector<Place> places_;
    c10::intrusive_ptr<c10d::Backend> cpu_;
    c10::intrusive_ptr<c10d::Backend> cuda_;
    std::int64_t expected_ = 0;  // arrivals once all have come to the present meeting
    bool failed_ = false;
    bool storeIsGone_ = false;
};

}  // namespace

std::shared_ptr<Ranks> joinRanks(const RankEnvironment& environment,
                                 const RankGroupOptions& options) {
    // c10d warns of every lost connection with a stack trace; what it means is said once, by us.
    if (!std::getenv("TORCH_CPP_LOG_LEVEL")) FLAGS_caffe2_log_level = c10::GLOG_ERROR;
    return std::make_shared<RankGroup>(environment, options);
}

}  // namespace deepsight
