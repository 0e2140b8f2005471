module consumer_go

go 1.18
