// The same problem for LEMON's network simplex: mentees send one unit each, to a mentor or to nobody. Reads the file that instanceFile.ts
// writes; prints the milliseconds of CPU that solving took, and what the plan is worth.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <vector>

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, long long>;

template <typename Number>
static std::vector<Number> read(FILE* file, size_t count) {
  std::vector<Number> numbers(count);
  if (fread(numbers.data(), sizeof(Number), count, file) != count) throw "The file is too short";
  return numbers;
}

int main(int, char** arguments) {
  FILE* file = fopen(arguments[1], "rb");
  if (!file) return 1;
  const auto sizes = read<int32_t>(file, 3);
  const int mentees = sizes[0], mentors = sizes[1], pairs = sizes[2];
  const auto starts = read<int32_t>(file, mentees + 1);
  const auto mentorOf = read<int32_t>(file, pairs);
  const auto score = read<int16_t>(file, pairs);
  const auto seats = read<uint16_t>(file, mentors);
  fclose(file);

  Graph graph;
  graph.reserveNode(mentees + mentors + 1);
  graph.reserveArc(pairs + mentees + mentors);
  std::vector<Graph::Node> nodes;
  for (int node = 0; node <= mentees + mentors; node++) nodes.push_back(graph.addNode());
  const Graph::Node nobody = nodes[mentees + mentors];
  Graph::ArcMap<int> capacity(graph);
  Graph::ArcMap<long long> cost(graph);
  Graph::NodeMap<int> supply(graph, 0);
  const auto arc = [&](Graph::Node from, Graph::Node to, int room, long long price) {
    const Graph::Arc added = graph.addArc(from, to);
    capacity[added] = room;
    cost[added] = price;
  };
  for (int mentee = 0; mentee < mentees; mentee++) {
    supply[nodes[mentee]] = 1;
    arc(nodes[mentee], nobody, 1, 0);
    for (int place = starts[mentee]; place < starts[mentee + 1]; place++) arc(nodes[mentee], nodes[mentees + mentorOf[place]], 1, -(score[place] + 1));
  }
  for (int mentor = 0; mentor < mentors; mentor++) arc(nodes[mentees + mentor], nobody, seats[mentor], 0);
  supply[nobody] = -mentees;

  const clock_t begin = clock();
  Simplex simplex(graph);
  simplex.upperMap(capacity).costMap(cost).supplyMap(supply);
  if (simplex.run() != Simplex::OPTIMAL) return 2;
  const double milliseconds = 1000.0 * (clock() - begin) / CLOCKS_PER_SEC;
  printf("%.3f %lld\n", milliseconds, -simplex.totalCost<long long>());
  return 0;
}
