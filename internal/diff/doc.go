// Package diff says what changed between two versions of the data: which
// records came, went or became part of others, and which of their fields differ,
// in words for people and as JSON for machines.
//
// It refuses to judge: a record is changed where a field of it differs, however
// little. It compares what two data packages say, not what is computed of them.
package diff
