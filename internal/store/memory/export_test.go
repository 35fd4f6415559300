package memory

// NewKeepingOrders is New, but that the order of every list of ties is kept.
func NewKeepingOrders() *Store { return &Store{manyTies: 1} }
