package platform // want `file fast_s390x.go is compiled on some platforms only`

const fast = false
